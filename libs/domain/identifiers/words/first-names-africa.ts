/** First names of West and Central Africa, the Horn, the Indian Ocean and the Caribbean, plain letters, lower case. */
export const WEST_AFRICAN_FIRST_NAMES = `
alseny makoura saran fode yarie naby mabinty serigne penda djibo rahina mawuena mawunyo essohana essozimna yendoube ablavi akouavi adjovi afiwa akpene
amavi ayaba dzifa edoh elom enyonam essenam fafavi kafui kodzo komi kokouvi koku mawulawoe sena sitou yawovi bernadin codjo cossi dossa gbenou houefa
mahougnon sessi sewa sourou tognisse vidjannagni onyinye uchenna osayande itohan osarumen osaro osazee eghosa ehigie ekhator efe esohe imuetinyan
isoken itunu iyore nosakhare nosa omosede omoruyi orobosa uwa uyi chidera chidiebere chigozie chijioke chimamanda chimezie chinasa chinyere chizoba
ekene ejike izuchukwu kosisochukwu kosi munachi nmesoma nonso obiageli okechukwu olaedo somtochukwu somto udoka ugonna aishat aminu bashiru habib
hauwa kabiru lawal nafiu rasheed sadiq shehu sule umaru yakubu bakarou bassekou birahima cheickne diaminatou djeneba djelika fadima fatogoma hamala
haoua idrissa karim kassoum ladji mahamadou mariko massaran nahawa nagnouma niama ramatou sanata sayon seydina siriki soungalo tenin tiecoura yah yeli
zoumana lancine gnima ansou lamarana malang nfally nfansou seckou sirifo ebrima fatoumatta haddy jainaba kebba lamin modou momodou musukuta nyima
ousainou sainey sulayman yankuba foday isatou alieu mohamadou alphadio alhassan fatmata isata kadiatu mohamed sorie unisa barkissou boukary mahamane
souley zara oumarou rabi salamatou hadiza hassia zeinabou balkissa nana aicha amadou issouf kiswendsida wendkuni wendyam rasmata salam tene tibo yembi
lassane noaga poko rakieta abubakar drissa abubakari aboubakary blessing precious joy gift godwin godswill goodluck happiness destiny favor festus
hafsatou kingsley mercy moses rejoice solomon stanley abdou abdoul abdoulaye abdoulkarim abdourahmane abdourahamane abibatou aboubacar aboubacry
aboubakar adama adja adjaratou aguibou ahmadou aichatou aida aissa aissata aissatou alassane alhassane alimatou alioune aliou aliyou almamy amady
amara aminata amineta anta arame arouna assa assana assetou assiatou assitan astou awa ayouba babacar babou bafode baidy bakary balla bandiougou banna
baye biba bineta binta bintou bira birama birame birane boubacar boubakar boubou bouba bouna cheick cheickna cheikh cheikhou cheikhna coumba daouda
dado dalla demba diadie dienaba dieneba diarra diariatou diaraye dicko djenabou djibi djibril djime djouma djoulde dramane doudou elhadj elhadji fama
fanta fatim fatima fatimata fatime fatou fatouma fatoumata fily foune founeke gaoussou gorgui gounedi habibatou habi hadja hadjara hadiatou hady
halimatou hamady hamet hamidou haby harouna hassanatou hawa housseynou houleymatou houraye ibou ibra ibrahima ibrahim idy ishaka ismaila issa issaga
issiaka issoufou kadiatou kadidia kadidiatou kadija kadjatou karamoko kankou kanny kaou khadiatou khady khadidiatou khadim khalilou koumba koumbati
kissima korotoum lamine lansana lassana lassine lassina lountou madina madiou mady magatte maimouna maimounatou makan makhan mamadi mamadou mamady
mambi mamoudou mamoutou mariame mariama mariam mariatou massata matenin maty massire mbaye mbemba minata modibo mody momar moriba mory mouctar moctar
moumini mouhamadou mouhamed moussa moustapha namory nabi nansa nantenin nassira ndeye ndiaga ndiouga nene nenegale niame niouma oumar ouleye oumou
oumy ousmane ousseynou oury pendo rabiatou raguiatou ramata ramatoulaye rokia rokhaya rokhy rouguiatou rouguy sadio safiatou safi saikou salematou
salif salifou salimata salimatou saliou sambou samou sanou sanounou sata satou sekou seydi seydou seynabou seny siaka sidi sidiki sidy siga sira
sirandou siradio sitan souleymane souleye soumaila soya sokona tahirou tamba thierno tidiane tidjane tiemoko tiguidanke toumani toumany wassa yacouba
yaya yakouba yero yoro youssouf zenabou ziguiba abena abla adjoua adjo affoue afi afia ahou ahoua akissi akoua akouvi aminatou amoin amenan assi ayawa
ayi edem efua ekoue essi komlan koami kodjo kofi koffi kokou kossi kouadio kouakou kouame kouassi kwabena kwadwo kwaku kwame kwasi kwesi mawuli
nadjombe yao yawa yawo yaovi yobouet dossou folly ayodele abimbola abiodun abiola abiodoun adebayo adebola adekunle ademola adeola adewale adunni
aisha ajoke akinola amaka amarachi anuoluwapo ayo ayomide babatunde bolanle bukola chiamaka chibueze chidi chidinma chiemeka chika chima chinedu
chinelo chinenye chinonso chinwe chioma chisom chukwudi chukwuemeka damilola ebele ebuka efosa ehis ejiro emeka eniola esosa folake funke funmilayo
ifeanyi ifeoma ifunanya ikechukwu ikenna iniobong isioma iyabo kehinde kelechi kemi kenechukwu lanre loveth ngozi nkechi nkem nkiruka nnamdi nneka
nnenna nwadiuto obinna ogechi ogochukwu oluchi olumide olufemi olusegun oluwaseun oluwatobi omolara onyeka osagie osas osaretin oyinkansola sade segun
taiwo temitope tobi toluwani tunde uchechi ugochi uzoma yetunde yinka
`;

export const CENTRAL_AFRICAN_FIRST_NAMES = `
kabedi mpia bolumbu dieuveil aurele ornella steeve stevy stecy belvie belviane chardin darel darlene fideline flavia gerlande guilene hardy
herve hornella jolvie juvenal kaprice landrine lareine lesly lionelle lorin marlene marvel maverick mechac merlyne mervie michee nancya nelvie
nephtali olga orlie orphelie prefina princilia rolvie rosly ruffin saturnin sarah sephora sylvere tychique ursul vanel varelle wilfrid yvon
bope bakambu bukuru ilung kashala katende kazimoto kibwe kitoko lufuma lumbala luyindula makanda malemba masengo mayala mbuta mpasi mpoyo mujinga
mutamba mwadi mwenze ndala ngoy nsenga nzeza omba onema sango tambwe tshika tshibanda wembo yumba arnold bienvenida dalida elsa gaella jacinte
kevine lethicia manuelle nelly ornelle pelagie quentin romuald sorel tatiana ulrich vanelle wilfried yvette zita ngo njike nguetsop tchuente fouda
owona ateba bella biloa eboa edimo ekane ekoka essomba mbarga messina minkoulou ndzana ntsama ongolo zang zogo clarence achille claver denise
eric floribert gaudence immaculee innocente jeannette langlide ndayizeye nadia niyonsaba rutagengwa spes thacien
venantie glodi glody gradi grady heradi naomie noella beni christophine deborah dorcas emmanuella gedeon israelle jemima jeremie joel jonathan
kethia keziah mardochee marveille miradie nehemie priscille rabby rachel schekina sharone yannick alphonsine amisi antho armandine athanase badibanga
balthazar banza bahati baudouin beya bilonda bolingo bonaventure boniface bukasa chancelvie christvie crispin donat elikia eliezer elonga emerance
espe furaha godelive guelord heri hervelin ilunga isaie jaures jeancy josaphat kabeya kabibi kabongo kabuya kalala kalonji kamanda kanku kanyinda
kapinga kapita kasongo katumba kayembe kazadi keren kibonge kimia kolela kongolo lambertine landu lokua longange luboya lukusa lutete lwamba mado
magloire maguy makiese malaika mamisa marcelline masika matondo matuka mbombo mbuyi mechack merveil mianda miezi milandou mimie misenga mukendi muland
mulumba mundele muadi mwamba mwanza mubenga muteba nathalis ndaya ndombasi ndona ngalula ngandu ngoie ngoma ngombo ngoyi nkusu nlandu nsimba ntumba
nzuzi odia olangi orsel paluku placide plamedi presnel prisca raissa rodrick sefu shabani shekinah sifa sindani stany tabitha tchibanda tshala
tshibola tshilomba tshimanga tshitenge vumi wivine zawadi zola aimerance anicet arcel armel bertin brel calixte chanceline chimene davila dieudonnee
dorgeles emerentienne evariste ferdinande flaubert fotso herman irma kamdem lionnel manuella marlyse mbia moukouri ngono nkolo onana placidie rigobert
rostand sidoine sorelle sylvanus tchouta theodora uwimana uwase umutoni umuhoza mukamana mukandayisenga ingabire ishimwe iradukunda habimana
hakizimana irakoze mugisha nshimirimana ndayishimiye niyonkuru niyonzima nkurunziza kamikazi kabanyana gasana gatete
`;

export const EAST_AFRICAN_FIRST_NAMES = `
mekdes dawit helen biniam saba guled ifrah abdiqani maymuna amiir anisa asli ayaanle bishaaro caasha deeqa faadumo faisa hamdi hinda ifraax ilhaan
ismahaan kafia khadra khalif leyla maryan mohamud mustaf nimo nuur osman qamar saado sabrin sagaal saynab shamso sucaad ubah warda yurub zakariye
zamzam aziz meseret mekonnen tsehaye hiwet hewan kokob letebrhan letina luwam medhin negassi nigisti samuel sara senay simret teame tekie temesghen
tesfit tsighe weini yirgalem zaid zerit abel amanuel awet bereket dejen efrem ermias fithawi habtemariam haben ksanet merhawit mikal natnael rezene
rim robiel ruftana semere shishay solyana suzana tedros yohana adil alsadig amna asim awad babiker elhadi elnour eltayeb gasim ibtihaj igbal ishag
kamaldin khalid magdi mahjoub mohieldin mugtaba mustafa nagla nimat omer rihab safaa salwa sitalnour tariq tayseer wala yahia zuhair abdu abdulaziz
ahmedin alhadi fartun fardowsa mubarek nejat nuredin rahwa rigbe sadia semira yasir yassin zeyneb abay abdela abdelmoneim abdi abdifatah abdihakim
abdikadir abdikarim abdinasir abdirahman abdirashid abdirizak abdiwahab abdullahi abeba abrahaley adanech adhanom adiam afewerki ahmednur alemayehu
alemnesh alganesh almaz amina amran asad ashebir asha asmeret ayan ayaan ayantu ayele azeb bahja berhane berhe beyene birhan birtukan bisrat bizunesh
brhane daud deka desta deqa dereje elshaday eyasu eyob farah farhia fasil fatuma feven feruz filimon filmon fitsum fowsia freweyni frezgi gebre
gebrehiwet getachew gezae ghenet girma goitom habtom hadas haftom hagos haile halima hanan haregot henok hermela hibo hidat hirut hodan hodo ikram
ilhan isak ismael iyob jama jemal kahsay kaltun kesete kibrom kidane kidist kifle kiros kisanet ladan liya luul lulit mahad mahdi mahlet makda
mebrahtu mebrat medhanie mehari mehret melake meles merhawi meron mesfin mhreteab milion mihret muna mulu mulugeta mussie naol nasra nebiyat neghisti
nigist nimco nura nurto okbay qali rahel rahma redae robel roble rodas roda ruta sahra said salah samiira samrawit sagal segen selam selamawit selihom
semhar senait sharmarke shewit shukri sirak sium suad tadesse tadele temesgen tesfay tesfaye tesfalem tewelde tigist tirhas tsegay tsegereda tsehay
tsigereda umur wahid warsame weldu winta wondimu woldegebriel yafet yared yemane yirga yishak yohanes yonas yordanos yusuf zahra zebib zekarias zewdi
zerai zufan abakar altayeb arbab bakhit elfatih elsadig hafiz haroun idris khamis mubarak musab mutasim nasir siddig tijani yagoub
`;

export const ISLAND_FIRST_NAMES = `
mirlande frantz jocelyn anziza echati ketty kesner kerby johnley jovenel judlin junie lorvens louinel louna magdaline makenson manise mirlaine nadine
natacha nerva odelin osner peterson philomise pierrette ralph renel roldy rosemanie roudy saintelia samuella sandley shelove sophonie thamar venel
verlande wadley wadlin walky widnel wilberne wilguerson woodley woodson yolette youseline yvenson abdoulanziz abderemane aboubacari ahmada anlimoudine
asnah chamssidine dhoiffir djamila echata farida kamal laini maoulida mouhoudhoir mouniati moustoifa nadhufati naouirou rachidi roihamati salima
salimou soumette tamimou zaidou zouhoura faliarivo fenosoa haingo herizo hasina lanto lova malala miora naina nantenaina njaka noro onja patrick rado
ravaka sarobidy sitraka toky tojo volana anlaouia anliati anrifati asnaoui attoumane chadhouli dhoimir djawad faina hachim housna inzoudine izdine
kamaria nasma nassuf nassur nayma rahamatou rastami saindoune saoudati soifiat taoufik youmna yousra zaitoune zalifa zoulaikha abasse abdoulhalim
abdoulwahab achirafi ahamada ahamadi alhadhur anfane anli anrafa anraoui antufat assani attoumani bacar boinali boura chaharoumane chaharane
chamsidine daniati daroueche dhoul dhoulkamal djaloud djoumoi echat faidhoine fahar faissoil fatihou foundi fazul hadidja hairati hamada hassanati
houdhoifa houmadi ibouroi idjabou inaya inoussa insaf irchad kadafi kamardine laoura latufa maissara mariata marsi mchangama mhadji mhoumadi mkadara
moinahalima moinaecha moinour moissi mze naoilou nadhoimati nadjim nafissata nassuha nourdine nouriati oirdi oumrati ouirdane rachma radhia ridjali
rafion saandati saandi saindou saidati salhata sandati sitti soilihi soifia soifoine tadjidine tahamida toilha toiouilou youhanidhi youssoufa zahara
zaina zainaba zalihata zoubert anel ansy beaudelaire benadin bensley cherlande chrisla darline dieuseul dieufene dieunie djenane djimy djouny edwidge
evens fedna fritzner fritz gelin guerda guerline guerlande ilionor jameson jocelerme judeline junia kencia kensley kerline kervens kettly ketura
loveline luckner lunise mackenson magdala manoucheka marckenson myrlande naika nerlande odalus oldine osnel phara ralphson reynold rodeline ronide
roseberline roselaure saintilus samentha sherley sherline sonson steevenson stevenson vilaire vladimyr watson wendell wideline widline wilner wilguens
wilkens wilkenson wisline wislande wisly wislene yslande yvrose yverose hery hanitra haja andry lalaina nirina mamy rija tiana tahina fetra fanja
voahangy vola njara
`;
