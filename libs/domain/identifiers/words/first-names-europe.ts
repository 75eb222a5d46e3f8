/**
 * First names worn in France and in Europe, plain letters, lower case. Left out: those that are
 * also words, months or places (see `doubtful-first-names.ts`).
 */
export const FRENCH_FIRST_NAMES = `
mickael coralie fanny gilles odile baptistin bertille calvin capucin celestino cleo come cordelia damian denys dimitrie eleanor elea elies eliott
elliot emy erine ewen fantine faustin felipe gabrielle giulia goulven gwenn gwenola haude helios izia joan jodie joris kylian leonce lison livia loane
louison lubin luna lya maeline mahe malone margo mathys matheo maxine milo mylan naomi nathael neil noham nohan oren ozanne raphaelle romain romaric
sacha sixtine soan suzie swan tess thelio tiago timeo tom tymeo valentino violaine yaelle ysaline zelia adelaide adele adeline adrien adrienne agathe
agnes alain alban albane albertine alexandra alexandre alexia alexis alice alicia alix moise jordan joyce eden dora alphonse amandine amaury ambroise
amelie anais anatole andre andrea andree angela angele angelina angelique anita anne annabelle annick annie anouk anselme anthony antoine antoinette
antonin apolline ariane aristide arlette armand armelle arnaud arsene arthur astrid aubin audrey auguste augustin aurelie aurelien axel axelle
baptiste barbara barnabe barthelemy bastien beatrice benedicte benjamin benoit berenice bernadette bernard berthe bertrand bettina blaise blandine
boris brice brigitte bruno camille candice capucine carine carla carole caroline cassandra catherine cathy cecile cedric celeste celestin celestine
celia celine chantal charlene charles charlie charline charlotte chloe christel christelle christian christiane christine christophe cindy clara
clarisse claude claudette claudia claudie claudine clelia clotilde clovis colette coline corentin corinne cynthia cyprien cyril cyrille damien daniel
daniele danielle danny daphne david delphine denis diane didier dimitri dominique donatien dorian doriane dorothee dylan edgar edith edmond edmonde
edouard edwige eleonore eliane elie eliette eline elisa elisabeth elise elodie eloi eloise elvire emeline emile emilie emilien emilienne emmanuel
emmanuelle enzo erica erika ernest ernestine erwan estelle esteban esther ethan etienne eudes eugene eugenie eulalie eva evan evelyne evrard fabien
fabienne fabrice faustine felicie felicien felix ferdinand fernand fernande flavie flavien flora florent florentin florian floriane florine francette
francine francis francisque franck francky francois francoise fred freddy frederic frederique gabin gabriel gabriela gael gaelle gaetan gaetane
gaspard gaston gauthier gautier genevieve geoffrey geoffroy georges georgette gerald geraldine gerard germaine gervaise ghislain ghislaine gilbert
gilberte gillian gino gisele giselle gladys gontran gregoire gregory guilhem guillaume guillemette gustave guy gwenaelle gwendal gwendoline gwladys
gwenael hadrien harold hector helena helene heloise henri henriette hilaire hippolyte honorine hubert hugo hugues huguette ida ignace ilan ines ingrid
irene isaac isabelle isabella isaure isidore ivan jacinthe jacky jacob jacqueline jacques jany jean jeanine jeanne jeannine jennifer jenny jeremy
jerome jessica jessy jessie jimmy joachim jocelyne joelle joey johan johanna johanne johnny jonas jordane joseph josephine josette josiane josselin
josue judicael judith jules julia julian juliana julie julien julienne juliette justin justine karl katell katia kelly kevin killian laetitia lambert
landry larissa laure laureen laurence laurent laurette lauriane laurie laurine lazare lea leandre leana lena leo leon leonard leonie leonor leopold
leopoldine leslie lilian liliane lily linda lionel lisa lise lisbeth loan lohan lois loic lola lorenzo lorie louane louann louis louise luc luca lucas
luce lucette lucie lucien lucienne lucile lucille ludivine ludovic luigi luka lukas lydia lydie mael maelle maelys maeva magali magalie magda
magdalena maite malo malvina mandy manon manuel manuela marc marceau marcel marcelin marceline marcelle margaret margaux margot marianne marielle
mariette marilou marilyne mario marion marius marjolaine marjorie marthe martial martine marvin maryline maryse maryvonne mateo mathias mathieu
mathilde mathis mathurin mattheo matthias matthieu maud maude maurice mauricette maxence maximilien mayeul medard melanie melina melinda melissa
melvin michael michel michele micheline michelle mireille miriam monique morgan morgane muriel murielle mylene myriam nadege natalia natalie nathalie
nathan nathanael nello nicolas nicole nicoletta nina ninon noah noe noelie noelle noemie nolan nolwenn norbert norman oceane octave octavie odette
odilon oliver olivia olivier olympe ombeline oriane orlane oscar oswald pablo paco pamela paola pascal pascale pascaline patrice patricia paul paula
paule paulette paulin pauline peggy perrine petra philemon philibert philippe philippine philomene pierrick priscilla rachelle raoul raphael raymond
raymonde rebecca regina regine regis remi remy renaud rene renee richard rita roberte roberto robin rodolphe rodrigue roger rolande rolf romane romeo
romy ronald ronan rosalie rosalinde roseline rosine roxane rudy ruben sabine sabrina salome salvatore samantha samson sandie sandra sandrine sandy
sasha saul sebastien segolene selena serge sergio severin severine sharon sheila sibylle sidonie simeon simon simone solange solene soline sonia
sophia sophie soraya stanislas stella stephan stephane stephanie steve steven suzanne suzette suzy sven swann sybille sydney sylvain sylvaine
sylvestre sylvette sylviane sylvie tanguy tania teddy telma teo terence tessa thais thea thelma theo theodore theophane theophile theotime therese
thibaud thibault thibaut thierry thimothee thomas tiffany tim timothe timothee tiphaine titouan tommy toni tony tristan ugo ulysse ursule valentin
valentine valere valeria valerie valery vanessa vanina veronique vianney vicente victor victoria vincent vincente virgile virginie vivian viviane
vivien vladimir walter wendy werner william willy xavier xaviere yael yann yannis yoan yoann yoel yohan yohann yolaine yolande yoni yoris youri yvan
yves yvonne zacharie zelie zephyrin zoe
`;

export const SOUTHERN_EUROPEAN_FIRST_NAMES = `
maria angie carmen camilo danilo edison fabricio jhon jhonatan john leidy mayerli milton norma rosalia wilmer yeimi yuliana zulema adriana adriano
afonso agostinho agustin alberto alejandra alejandro alessandra alessandro alfonso alfredo alvaro amalia americo ana anabela antonio arturo beatriz
benedetta benito bianca bruna caetano camila carlos carmela carolina catarina cecilia chiara claudio cristian cristiano cristina daniela davide
delfina diego diogo domingos duarte eduardo elena emanuele emilio enrico enrique ernesto esmeralda esperanza estela eugenia eusebio fabiana fabio
fabiola federica federico fernanda fernando filipa filipe filippo flavio francesca francesco francisca francisco gabriele geronimo giacomo gian
gianluca gilda giorgia giorgio giovanna giovanni giuliana giuseppe gloria gonzalo goncalo graca graciela guadalupe guillermo gustavo helder herminia
hernan ignacio ilaria imelda inacio isabel ivo jaime javier jesus joana joao joaquim joaquin jorge jose josefa josefina juan juana julio laia leandro
leonardo leticia lidia lisandro lucia luciana luciano lucrecia luis luiz lurdes marcela marcelo marcia marco marcos margarida margarita mariana
mariano marisa marisol marta martina massimo matheus matilde matteo mauricio mauro maximo mayra miguel milagros miquel monica nelson nicola nicolau
noelia nuno octavio olinda otavio paloma paolo paulo pedro pietro pilar rafael rafaela raimundo ramiro ramon raquel raul renata renato ricardo rocio
rodolfo rodrigo rogerio rosana rosario rui ruth santiago santos sebastiao serafim silvana silvia silvio simao simona sofia soledad susana telmo teresa
thiago tomas valentina vasco vera vitor vittorio wanda wilson xenia yadira yesenia yolanda
`;

export const EASTERN_EUROPEAN_FIRST_NAMES = `
bohdan larysa vitalii ihor nadiia artan drita valdete valter doina costin slavica yuri adelina ajet albina altina amarildo anila aldo arta artur avni
bajram bardhyl bekim blerta bujar dafina dardan donjeta dorina egzon eglantina ekrem elmedin emanuela enea entela eralda erblina ermira ersida fadil
faton flutura gani gazment gjyste gresa hajdar hysen ilirjan irena jehona jeta kastriot kimete klea klevis kristi kujtime labeat laureta lindon lule
majlinda mirjeta nazmi nexhmije pranvera qamil qemal rexhep rrezarta rudina sevdije shefqet shkurta spartak suela teuta valdrin vjollca
visar xhemal ylber ylli zyra anzhelika arkadii borys danylo eduard fedir havryil hennadii hryhorii inesa ivanna kostiantyn khrystyna lesia liliia
lubov maksym margaryta maryna matvii mykyta nadiya nataliya oksanka oleksiy oleksandra olexandr omelian ostap polina ruslan sofiia stepan uliana vadym
valerii vasyl viacheslav viktoriya vladyslav vsevolod yana yaryna yelyzaveta yevgeniy yevheniya yosyp zoriana dumitru dumitrita danut ionela
ionica ionut florentina gavril gheorghita iulian izabela laurentiu liviu lucica luminita maricica maricela marinela marian mircea narcisa neculai
petronela petrica silviu tudor vasilica vladut adela agim agnieszka agron albana aleksandar aleksandr aleksandra aleksei aleksey alena aleksander
alexei alexey alina aliona alketa alla altin anatoli anatoliy anca andrei andrej andreea andrey andrii andriy anna anastasia anastasiia anatolie anton
anzhela arben arbnor ardian ardit armend artem artemi arsen bashkim behar besa besim besnik blerim blerina bogdan bojan boryana branislav branko burim
catalin cezar constantin cosmin costel cvetan daria darko dariia dashmir davor desislava diellza dimitar dimitrios dmitri dmitriy dmytro dorin dragan
dragana driton dritan dusan edita edmir edona ekaterina elda elira elizaveta eljona elona elvis elvira emina emir endrit enver erblin ergys erion
ermal erjon esmir evgenia evgeni evgeniy fatbardha fatjon fatmir feodor filip fitore flamur florin florina fjolla galina gazmend genc gennadi gentian
georgeta georgi ghenadie gezim gheorghe gjergj gjon goran halyna hanna hasim hristo ibish ilinca ilir ilirjana ilya ina inna ioan ioana ion ionel
iosif irina iryna iuliana iulia ivana ivanka ivaylo jelena jetmir jeton jovan jozef kateryna katarzyna katya kirill klaudia klodian kosta kostadin
krasimir kreshnik krystyna krzysztof ksenia ksenija kujtim kushtrim labinot leonid leonora leutrim lirie liliana lilia lindita liridon liubov ljiljana
ljubica luan luljeta lulzim lyudmila lyubov lyuba ludmila maciej magomed maksim malgorzata mariia marija mariya marjan marko marijana matvei melita
mihaela mihai mihail mikhail milica milos mimoza mirela mirjana miroslav mirsad mladen mykhailo mykola myroslava nadezhda nadja natalija nataliia
natasha nazar nebojsa nedim nela nenad nevena nicoleta nikita nikola nikolai nikolay nikolaj ninel oksana oksen olaf oleg oleh oleksandr oleksii olena
olesya olha ondrej orest ovidiu pavel pavlina pavlo petar petr petro petru piotr plamen predrag radka radoslav radu raluca radmila rezarta rodica
roksolana rostyslav ruslana sadije sanja sashko sasa sebastian sejdi semyon sergei sergey serhii sergiy sergii shpresa shkelzen shqipe skender
slobodan sokol solomiia sonja sorin srdjan stanislav stefan stefania stela stoyan svetlana svitlana taras tatjana tatyana tetiana tetyana tihomir
timofey todor tomasz tomislav traian tsvetan tsvetelina urim vadim valbona valentyna valeriia valeriy valmir valon vasil vasile vasily veaceslav
veronika vesna viktor viktoria viktoriia viorel viorica violeta vitali vitaliy vjosa vlad vlado vladislav volodymyr vyacheslav wojciech xhevdet xhelal
xheladin yaroslav yaroslava yehor yelena yevhen yevheniia yulia yuliia yuriy yurii zana zdravko zef zeljko zlata zlatko zoran zorica zrinka zuzana
`;
