/** Frequent surnames of the people helped and of France, plain letters, lower case: they settle what capitals leave in doubt. */
export const SURNAMES = `
abakar abashidze abbasi abdallah abdallahi abdelli abdi abdou abebe abou aboulkheir achour adam adekoya adeyemi adjovi agbo aggarwal agossou ahamada
ahmadi ahmadzai ahmed ahmeti ahouansou aidara aissaoui akakpo akbari akhter aksoy akter alami alaoui alemu alexis ali alimi aliyev almeida alves amara
amegah amiri amouzou amrani amrouche andre andriamanana ansah arifi arnaud arslan arutyunyan asani asante asfaw aslan assoumani atangana attoumani
augustin avakyan ayari aydin ayedi azizi ba babayan bacar baccouche badmus bah bajrami bakayoko balasubramaniam balde baldeh balogun bamba bangoura
banza baptiste barry barzani bashir bathily beauvoir begum bekele belaid belhadj belizaire belkacem bello bemba benali benamar bengaly benjelloun
benkirane bennani bensalem berger berhane beridze berisha bernard berrada bertrand besnard bhuiyan bibi bien-aime biswas blanc blanchard boateng boci
boina bokassa bokungu bolamba bondarenko bongo bonnet bouazza boubacar boudiaf boukhari boulanger bouras bourgeois bouzid bouzidi boyer boyko brahimi
brun brunet bulut bytyqi cakir camara caron carrel carvalho castillo celestin celik cetin chaib chakraborty chanda chaouch charles charpentier
chaudhry chauveau chebbi chen cherifi cherkaoui cherubin chevalier chevallier chikovani choudhury chowdhury chraibi chukwu cisse cissokho colin collet
combo compaore conde coskun costa coulibaly dabo dabre dacosta dadash dahmani dansoko daschouev dasilva dauda david dema dembele demir
demirci deng denis dervishaj dervishi desir desrosiers desta dhillon diaby diagne diagouraga diakhate diakite diallo diane diarra diarrassouba diaw
diawara diedhiou dieng dimitrov dinh diop diouf dioum djaballah djalo djebbar djoumoi dogan dorvil dosso dossou doumbia doumbouya drame dubois dudaev
dufour dumitru dumont dupont dupuis duran durand dzhabrailov ebele ekambi elezi elidrissi erdem eshonov essomba essono etoundi evina exantus
eyenga eze fabre fadiga fall fane fatty faure faye feng ferhat fernandes ferreira filali fleurimond fofana fomba fonseca fontaine fotso fournier
francois gadaev gakou gao garcia garnier gashi gasparyan gauthier gautier gbaguidi gebremariam gebreyesus gelashvili georgiev gerard germain
gharbi gharsalli ghazaryan ghazi ghosh ghulam gillet giorgadze girard giraud girmay gjini gjoka gogoladze gomes gomis goncalves gonzalez goudiaby
grigoryan guerin guerrier gueye guillaume guillot guirassy guisse guler gunes guo gutierrez habte haddad hadj hadjadj hagos haidara haidari
haile hajdari hakimi hakobyan hamdani hamdi hamidi hamidou hamidouni hamo hamon hanafi haque haroun harutyunyan hasan hasani hashemi hashimi hassani
henry hernandez herrera hesso hoang hoque hossain hotak hoti houmadi hounkpatin hovhannisyan hoxha hristov hu huang hubert hussaini hussein huynh
hyppolite ibeh ibo ibrahim ibrahimi ibrahimov idriss idrissi igbinedion ilieva ilunga ionescu islam issa issoufou itoua ivanov ivanova jabarkhel jacob
jacquet jafari jaiteh jallow janelidze jawara jeanty jendoubi jiang jimenez jin joachim joseph jovanovic kaba kabila kabir kabongo kabore kaci kadiri
kadyrov kaita kakar kalala kalonji kamara kamga kanagaratnam kandasamy kande kandji kane kante kapanadze karaca karamoko karapetyan karimi kasongo
kassambara kassim katanga katembo kaya kazadi kebbeh kebe keita kelmendi kenfack khachatryan khalaf khalil khalili khan khatun khelifi khoury kidane
kiflay kilic kimbembe klein koc koita kola kolie konate konde kone korkmaz koroma kouadio kouassi koulibaly koumba kouyate kovalchuk kovalenko kpodar
krasniqi kravchenko kryeziu kuci kumar kurdi kurt lacroix lafleur laguerre lahlou lam lambert lamothe larbi laurent lawson leblanc lebrun leclerc
lecomte lefebvre lefevre legrand legros lejeune leka lemaire lemaitre leroux leroy leveque li liang lima limani lin liu lleshi lo loemba lomidze lopes
lopez loubaki louis-jean louissaint lucas lukaku lumumba luo ly lysenko m'madi mabanza mabiala mabika mabrouk machado madi magomadov magomedov mahamat
mahmoud mahmud maiga maillard maisuradze makalou makasso makaya makiese malik mallet malonga mamani mamedov mamulashvili mandal mane mansour manukyan
marchal marchand marchenko marechal marega margaryan markovic marku marques martin martinez martins massamba massengo masson mathieu matondo mavoungou
mazouz mba mbala mbappe mbarga mbemba mbodj mboup mbow mbuyi mebarki mebrahtu mehari mehmeti meite mejri melnik menard mendes mendoza mendy mensah
merabet mercier messaoudi metreveli meunier meyer meziane mia miah michaud milandou millet mirzakhanyan mkrtchyan moallim mobutu modou mohamed
mohammadi mohseni moise mokrani molla mondal monnier monteiro moradi moreau morel moreno morin morina moroz mouhamadou moukoko moussaoui moussavou
moyo mpassi mputu mukendi mukherjee muller mulumba munteanu musa musayev mustafayev mutombo mvondo mwamba mykhailenko mze naciri nadarajah naderi
najjar narcisse nasiri nasser navaratnam nazari ndiaye ndjock ndong ndour nefzi negash nelson neves ngalula ngando nganga ngo ngom ngoma ngouabi ngoy
nguema nguessan nguyen niakate niane niang nicolas nikolov njoya nkoulou nkulu nnamdi noel noir nono noori nouri nsimba ntumba nunes nwosu nzau nzinga
nzoghe obame obi oduya ogbazghi ogbonna ojukwu okafor okeke okemba okonkwo okoye okubay olawale oliveira olivier oliynyk omari omarov onana ondo
orelus osagie osei osman osmani ouali ouattara ouazzani ouedraogo oumar ovono owusu oyono ozcan ozdemir ozturk pasquier patel pavlenko pelletier peng
pereira perez perret perrin perrot petit petit-frere petrosyan petrov petrova petrovic pham phan philippe philogene picard pierre pierre-louis pinto
poghosyan poirier polat polishchuk ponnambalam pons popa popescu popov poulain prevost prifti qaderi qasimi qian quenum quispe radu rahimi rahman
rahmani rajapaksa rama ramirez rana rasalingam rashid rasoli regnier renard renaud renault rexhepi rey rezaei rezai ribeiro richard rifai riviere
robin rocha roche rodrigues rodriguez roger rojas rolland rossi rouge rousseau roussel roux royer rudenko saadi sabbagh sacko sadeghi sadiki safi
sagna sahakyan sahin said saidi saint-fleur saint-louis sakho sako saleh salihi salim samake samassa samb samba samoura sanchez sane sangare sankara
sano sanogo sanon santana santos sargsyan sarkar sarr sassi sauvage savadogo savane savchenko saydou schmitt schneider seck sediqi sefrioui sejdiu
selvaratnam semega sene serry shabani shah shahidi shala shami shehu sheikh sheikho shen shengelia sherzad sherzai shevchenko shevchuk shinwari sidibe
sikder silva sima simon simonyan simsek singh sinnathamby sissako sissoho sissoko sivakumar sivapalan slimani soares soilih soilihi soltani soma
somasundaram song soro sossou souare souffou soumah soumahoro soumare sow stan stanekzai stepanyan stojanovic suleimani sultani sultanov sun sy sylla
tadesse tahiri taleb tall talukder tamba tan tandia tang tavares tazi tchamba tchanturia tchicaya tchoumi teixeira tekeste tekin tekle telemaque
tesfamariam tesfay tessier thambipillai thapa thaqi thiam thioune thomas thuraisingam tian tigana timera tkachenko tkachuk tlemcani todorov toloev
toprak torres tossou touati tounkara toure toussaint trabelsi tran traore truong tsarnaev tshibangu tshilombo tshimanga tshisekedi tsiklauri tunkara
turay uddin ullah umaev umarov unal usman usmani valcin vallet vardanyan vargas vasseur vidal vieira vilsaint vincent vo wade wague wali wamba wane
wang wardak weber wei weldemariam wele woldu wu xhafa xiao xie xu yadav yaffa yahiaoui yameogo yandarbiev yang yavuz ye yildirim yildiz yilmaz yin
yogarajah yohannes yousafzai yousfi youssef yovo yu yuan yurchenko yusufi zadran zahiri zakari zakaria zambo zaza zazai zein zeqiri zerai zerbo
zerrouki zhang zhao zheng zhou zhu ziani zimmermann zinsou zniber zongo zouaoui zoungrana zuberi
`;
