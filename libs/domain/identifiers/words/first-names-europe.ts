/**
 * First names worn in France and in Europe, plain letters, lower case. Left out: those that are
 * also words, months or places (see `doubtful-first-names.ts`).
 */
export const FRENCH_FIRST_NAMES = `
adelaide adele adeline adrien adrienne agathe agnes alain alban albane albert albertine alexandra alexandre alexia alexis alice alicia aline alix abel
moise jordan joyce eden dora alphonse amandine amaury ambroise amelie anais anatole andre andrea andree angela angele angelina angelique anita anne
annabelle annick annie anouk anselme anthony antoine antoinette antonin apolline ariane aristide arlette armand armelle arnaud arsene arthur astrid
aubin audrey auguste augustin aurelie aurelien axel axelle baptiste barbara barnabe barthelemy bastien beatrice benedicte benjamin benoit berenice
bernadette bernard berthe bertrand bettina blaise blandine boris brice brigitte bruno camille candice capucine carine carla carole caroline cassandra
catherine cathy cecile cedric celeste celestin celestine celia celine chantal charlene charles charlie charline charlotte chloe christel christelle
christian christiane christine christophe cindy clara clarisse claude claudette claudia claudie claudine clelia clotilde clovis colette coline coralie
corentin corinne cynthia cyprien cyril cyrille damien daniel daniele danielle danny daphne david delphine denis denise diane didier dimitri dominique
donatien dorian doriane dorothee dylan edgar edith edmond edmonde edouard edwige eleonore eliane elie eliette eline elisa elisabeth elise elodie eloi
eloise elsa elvire emeline emile emilie emilien emilienne emma emmanuel emmanuelle enzo eric erica erika ernest ernestine erwan estelle esteban esther
ethan etienne eudes eugene eugenie eulalie eva evan evelyne evrard fabien fabienne fabrice fanny faustine felicie felicien felix ferdinand fernand
fernande flavie flavien flora florent florentin florian floriane florine francette francine francis francisque franck francky francois francoise fred
freddy frederic frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaetane gaspard gaston gauthier gautier genevieve geoffrey geoffroy
georges georgette gerald geraldine gerard germaine gervaise ghislain ghislaine gilbert gilberte gilles gillian gino gisele giselle gladys gontran
gregoire gregory guilhem guillaume guillemette gustave guy gwenaelle gwendal gwendoline gwladys gwenael hadrien harold hector helena helene heloise
henri henriette herve hilaire hippolyte honorine hubert hugo hugues huguette ida ignace ilan ines ingrid irene isaac isabelle isabella isaure isidore
ivan jacinthe jacky jacob jacqueline jacques jany jean jeanine jeanne jeannette jeannine jennifer jenny jeremy jerome jessica jessy jessie jimmy
joachim jocelyn jocelyne joelle joey johan johanna johanne johnny jonas jordane joris joseph josephine josette josiane josselin josue judicael judith
jules julia julian juliana julie julien julienne juliette justin justine karim karine karl katell katia kelly kevin killian laetitia lambert lana
landry larissa laura laure laureen laurence laurent laurette lauriane laurie laurine lazare lea leandre leana lena leo leon leonard leonce leonie
leonor leopold leopoldine leslie lilian liliane lily linda lionel lisa lise lisbeth loan lohan lois loic lola lorenzo lorie louane louann louis louise
luc luca lucas luce lucette lucie lucien lucienne lucile lucille ludivine ludovic luigi luka lukas lydia lydie mael maelle maelys maeva magali magalie
magda magdalena maite malo malvina mandy manon manuel manuela marc marceau marcel marcelin marceline marcelle margaret margaux margot marianne
marielle mariette marilou marilyne marina mario marion marius marjolaine marjorie marlene marthe martial martine marvin maryline maryse maryvonne
mateo mathias mathieu mathilde mathis mathurin mattheo matthias matthieu maud maude maurice mauricette maxence maximilien mayeul medard melanie melina
melinda melissa melvin michael michel michele micheline michelle mickael mireille miriam monique morgan morgane muriel murielle mylene myriam nadege
nadine nancy natacha natalia natalie nathalie nathan nathanael nello nicolas nicole nicoletta nina ninon noah noe noelie noelle noemie nolan nolwenn
norbert norman oceane octave octavie odette odile odilon olga oliver olivia olivier olympe ombeline oriane orlane oscar oswald pablo paco pamela paola
pascal pascale pascaline patrice patricia patrick paul paula paule paulette paulin pauline peggy perrine petra philemon philibert philippe philippine
philomene pierrette pierrick priscilla quentin rachelle ralph raoul raphael raphaelle raymond raymonde rebecca regina regine regis remi remy renaud
rene renee richard rita robert roberte roberto robin rodolphe rodrigue roger roland rolande rolf romane romaric romeo romuald romy ronald ronan rosa
rosalie rosalinde roseline rosine roxane rudy ruben sabine sabrina salome salvatore samantha samson samuel sandie sandra sandrine sandy sarah sasha
saul sebastien segolene selena serge sergio severin severine sharon sheila sibylle sidonie simeon simon simone solange solene soline sonia sophia
sophie soraya stanislas stella stephan stephane stephanie steve steven suzanne suzette suzy sven swann sybille sydney sylvain sylvaine sylvestre
sylvette sylviane sylvie tanguy tania tatiana teddy telma teo terence tess tessa thais thea thelma theo theodore theophane theophile theotime therese
thibaud thibault thibaut thierry thimothee thomas tiffany tim timeo timothe timothee tiphaine titouan tom tommy toni tony tristan ugo ulrich ulysse
ursule valentin valentine valere valeria valerie valery vanessa vanina veronique vianney vicente victor victoria vincent vincente violaine virgile
virginie vivian viviane vivien vladimir walter wendy werner wilfrid wilfried william willy xavier xaviere yael yann yannis yoan yoann yoel yohan
yohann yolaine yolande yoni yoris youri yvan yves yvette yvon yvonne zacharie zelie zephyrin zita zoe
`;

export const SOUTHERN_EUROPEAN_FIRST_NAMES = `
maria angie carmen camilo danilo edison fabricio jhon jhonatan john leidy mayerli milton nelly norma rosalia wilmer yeimi yuliana zulema adriana
adriano afonso agostinho agustin alberto alejandra alejandro alessandra alessandro alfonso alfredo alvaro amalia americo ana anabela antonio arturo
beatriz benedetta benito bianca bruna caetano camila carlos carmela carolina catarina cecilia chiara claudio cristian cristiano cristina daniela
davide delfina diego diogo domingos duarte eduardo elena emanuele emilio enrico enrique ernesto esmeralda esperanza estela eugenia eusebio fabiana
fabio fabiola federica federico felipe fernanda fernando filipa filipe filippo flavia flavio francesca francesco francisca francisco gabriele geronimo
giacomo gian gianluca gilda giorgia giorgio giovanna giovanni giuliana giuseppe gloria gonzalo goncalo graca graciela guadalupe guillermo gustavo
helder herminia hernan ignacio ilaria imelda inacio isabel ivo jaime javier jesus joana joao joaquim joaquin jorge jose josefa josefina juan juana
julio laia leandro leonardo leticia lidia lisandro lucia luciana luciano lucrecia luis luisa luiz lurdes marcela marcelo marcia marco marcos margarida
margarita mariana mariano marisa marisol marta martina massimo matheus matilde matteo mauricio mauro maximo mayra miguel milagros miquel monica nelson
nicola nicolau noelia nuno octavio olinda otavio paloma paolo paulo pedro pietro pilar rafael rafaela raimundo ramiro ramon raquel raul renata renato
ricardo rocio rodolfo rodrigo rogerio rosana rosario rui ruth santiago santos sebastiao serafim silvana silvia silvio simao simona sofia soledad
susana telmo teresa thiago tiago tomas valentina vasco vera vitor vittorio wanda wilson xenia yadira yesenia yolanda
`;

export const EASTERN_EUROPEAN_FIRST_NAMES = `
dumitru dumitrita danut ionela ionica ionut florentina gavril gheorghita iulian izabela laurentiu liviu lucica luminita maricica maricela marinela
marian mircea narcisa neculai petronela petrica silviu tudor vasilica vladut adela agim agnieszka agron albana albina aleksandar aleksandr aleksandra
aleksei aleksey alena aleksander alexei alexey alina aliona alketa alla altin anatoli anatoliy anca andrei andrej andreea andrey andrii andriy anna
anastasia anastasiia anatolie anton anzhela arben arbnor ardian ardit arjan armend artan artem artemi artur arsen asya bashkim behar bekim besa besim
besnik blerim blerina blerta bogdan bojan boryana branislav branko burim catalin cezar constantin cosmin costel cvetan daria darko dariia dashmir
davor denys desislava diellza dimitar dimitrios dmitri dmitriy dmytro dorin dorina doina dragan dragana drita driton dritan dusan edita edmir edona
ekaterina elda elira elizaveta eljona elona elvis elvira emina emir endrit enver erblin ergys erion ermal ermira erjon esmir evgenia evgeni evgeniy
fadil fatbardha fatjon fatmir fatos feodor filip fitore flamur florin florina fjolla galina gazmend genc gennadi gentian georgeta georgi ghenadie
gezim gheorghe gjergj gjon goran halyna hanna hasim hristo ibish ihor ilinca ilir ilirjana ilona ilya ina inna ioan ioana ion ionel iosif irina iryna
iuliana iulia ivana ivanka ivaylo jelena jetmir jeton jovan jozef kateryna katarzyna katya kirill klaudia klodian kosta kostadin krasimir kreshnik
krystyna krzysztof ksenia ksenija kujtim kushtrim labinot larisa larysa leonid leonora leutrim lirie liliana lilia lindita liridon liubov ljiljana
ljubica luan luljeta lulzim lyudmila lyubov lyuba ludmila maciej magomed maksim maksym malgorzata mariia marija mariya marjan marko marijana matvei
melita mihaela mihai mihail mikhail milena milica milos mimoza mirela mirjana miroslav mirsad mladen mykhailo mykola myroslava nadezhda nadiia nadja
natalija nataliia natasha nazar nebojsa nedim nela nenad nevena nicoleta nikita nikola nikolai nikolay nikolaj ninel oksana oksen olaf oleg oleh
oleksandr oleksandra oleksii olena olesya olha oleksiy ondrej orest ovidiu pavel pavlina pavlo petar petr petro petru piotr plamen polina predrag
radka radoslav radu raisa raluca radmila rezarta rodica roksolana rostyslav roza ruslan ruslana sadije sanja sashko sasa sebastian sejdi semyon sergei
sergey serhii sergiy sergii shpresa shkelzen shqipe skender slavica slobodan sokol solomiia sonja sorin srdjan stanislav stefan stefania stela stepan
stoyan svetlana svitlana taras tatjana tatyana tetiana tetyana tihomir timofey todor tomasz tomislav traian tsvetan tsvetelina uliana urim vadim vadym
valbona valentyna valeriia valeriy valmir valon vasil vasile vasily vasyl veaceslav veronika vesna viktor viktoria viktoriia viorel viorica violeta
vitali vitalii vitaliy vjosa vlad vlado vladislav volodymyr vyacheslav wojciech xhevdet xhelal xheladin yana yaroslav yaroslava yehor yelena yevhen
yevheniia yulia yuliia yuri yuriy yurii zana zdravko zef zeljko zlata zlatko zoran zorica zoya zrinka zuzana
`;
