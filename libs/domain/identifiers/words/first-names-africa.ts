/** First names of West and Central Africa, the Horn, the Indian Ocean and the Caribbean, plain letters, lower case. */
export const WEST_AFRICAN_FIRST_NAMES = `
abubakar drissa abubakari aboubakary blessing precious joy gift godwin godswill goodluck happiness destiny favor festus hafsatou kingsley mercy moses rejoice
solomon stanley abdou abdoul abdoulaye abdoulkarim abdourahmane abdourahamane abibatou aboubacar aboubacry aboubakar adama adja adjaratou aguibou
ahmadou aicha aichatou aida aissa aissata aissatou alassane alhassane alimatou alioune aliou aliyou almamy alseny amadou amady amara aminata amineta
anta arame arouna assa assana assetou assiatou assitan astou awa ayouba babacar babou bafode baidy bakary balla bandiougou banna baye biba bineta
binta bintou bira birama birame birane boubacar boubakar boubou bouba bouna cheick cheickna cheikh cheikhou cheikhna coumba daouda dado dalla demba
diadie dienaba dieneba diarra diariatou diaraye dicko djeneba djenabou djibi djibril djibo djime djouma djoulde dramane doudou elhadj elhadji fama
fanta fatim fatima fatimata fatime fatmata fatou fatouma fatoumata fily fode foune founeke gaoussou gorgui gounedi habibatou habi hadja hadjara
hadiatou hady halimatou hamady hamet hamidou haby harouna hassanatou hawa housseynou houleymatou houraye ibou ibra ibrahima ibrahim idrissa idy ishaka
ismaila issa issaga issiaka issoufou kadiatou kadidia kadidiatou kadija kadjatou karamoko kankou kanny kaou khadiatou khady khadidiatou khadim
khalilou koumba koumbati kissima korotoum lamarana lamine lansana lassana lassine lassina lountou madina madiou mady magatte maimouna maimounatou
makan makhan mamadi mamadou mamady mambi mamoudou mamoutou mariame mariama mariam mariatou massata matenin maty massire mbaye mbemba minata modibo
modou mody mohamadou momar moriba mory mouctar moctar moumini mouhamadou mouhamed moussa moustapha namory nabi nansa nantenin nassira ndeye ndiaga
ndiouga nene nenegale niame niouma oumar ouleye oumou oumy ousmane ousseynou oury penda pendo rabiatou raguiatou ramata ramatoulaye ramatou rokia
rokhaya rokhy rouguiatou rouguy sadio safiatou safi saikou salematou salif salifou salimata salimatou saliou sambou samou sanou sanounou sata satou
saran sekou seydi seydou seynabou seny siaka sidi sidiki sidy siga sira sirandou siradio sitan souleymane souleye soumaila soya sokona tahirou tamba
thierno tidiane tidjane tiemoko tiguidanke toumani toumany wassa yacouba yaya yakouba yero yoro youssouf zeinabou zenabou ziguiba abena abla adjoua
adjo affoue afi afia ahou ahoua akissi akoua akouvi aminatou amoin amenan assi ayawa ayi edem efua ekoue essi komi komlan koami kodjo kofi koffi kokou
kossi kouadio kouakou kouame kouassi kwabena kwadwo kwaku kwame kwasi kwesi mawuli nadjombe yao yawa yawo yaovi yobouet dossou folly ayodele abimbola
abiodun abiola abiodoun adebayo adebola adekunle ademola adeola adewale adunni aisha ajoke akinola amaka amarachi anuoluwapo ayo ayomide babatunde
bolanle bukola chiamaka chibueze chidi chidinma chiemeka chika chima chinedu chinelo chinenye chinonso chinwe chioma chisom chukwudi chukwuemeka
damilola ebele ebuka efosa ehis ejiro emeka eniola esosa folake funke funmilayo ifeanyi ifeoma ifunanya ikechukwu ikenna iniobong isioma iyabo kehinde
kelechi kemi kenechukwu lanre loveth ngozi nkechi nkem nkiruka nnamdi nneka nnenna nwadiuto obinna ogechi ogochukwu oluchi olumide olufemi olusegun
oluwaseun oluwatobi omolara onyeka onyinye osagie osas osaretin oyinkansola sade segun taiwo temitope tobi toluwani tunde uchechi uchenna ugochi uzoma
yetunde yinka
`;

export const CENTRAL_AFRICAN_FIRST_NAMES = `
glodi glody gradi grady heradi naomie noella benie beni christophine deborah dorcas emmanuella exaucee gedeon israelle jemima jeremie joel jonathan
kethia keziah mardochee marveille miradie nehemie priscille rabby rachel schekina sephora sharone yannick alphonsine amisi antho armandine athanase
badibanga balthazar banza bahati baudouin beya bilonda bolingo bonaventure boniface bukasa chancelvie christvie crispin donat elikia eliezer elonga
emerance espe furaha godelive guelord heri hervelin ilunga isaie jaures jeancy josaphat kabeya kabibi kabongo kabuya kalala kalonji kamanda kanku
kanyinda kapinga kapita kasongo katumba kayembe kazadi keren kibonge kimia kolela kongolo lambertine landu lokua longange luboya lukusa lutete lwamba
mado magloire maguy makiese malaika mamisa marcelline masika matondo matuka mbombo mbuyi mechack merveil mianda miezi milandou mimie misenga mujinga
mukendi muland mulumba mundele muadi mwamba mwanza mubenga muteba nathalis ndaya ndombasi ndona ngalula ngandu ngoie ngoma ngombo ngoyi nkusu nlandu
nsimba ntumba nzuzi odia olangi orsel paluku placide plamedi presnel prisca raissa rodrick sefu shabani shekinah sifa sindani stany tabitha tchibanda
tshala tshibola tshilomba tshimanga tshitenge vumi wivine zawadi zola aimerance anicet arcel armel bertin biloa brel calixte chanceline chimene davila
dieudonnee dorgeles emerentienne evariste ferdinande flaubert fotso herman irma kamdem lionnel manuella marlyse mbia moukouri ngono nkolo onana
placidie rigobert rostand sidoine sorelle sylvanus tchouta theodora uwimana uwase umutoni umuhoza mukamana mukandayisenga ingabire ishimwe iradukunda
habimana hakizimana irakoze mugisha nshimirimana ndayishimiye niyonkuru niyonzima nkurunziza kamikazi kabanyana gasana gatete
`;

export const EAST_AFRICAN_FIRST_NAMES = `
abdu abdulaziz ahmedin alhadi fartun fardowsa mubarek nejat nuredin rahwa rigbe sadia semira yasir yassin zeyneb abay abdela abdelmoneim abdi
abdifatah abdihakim abdikadir abdikarim abdinasir abdirahman abdirashid abdirizak abdiwahab abdullahi abeba abrahaley adanech adhanom adiam afewerki
ahmednur alemayehu alemnesh alganesh almaz amanuel amina amran asad ashebir asha asmeret awet ayan ayaan ayantu ayele azeb bahja bereket berhane berhe
beyene biniam birhan birtukan bisrat bizunesh brhane daud dawit deka desta deqa dereje efrem elshaday ermias eyasu eyob farah farhia fasil fatuma
feven feruz filimon filmon fitsum fowsia freweyni frezgi gebre gebrehiwet getachew gezae ghenet girma goitom guled habtom haben hadas haftom hagos
haile halima hanan haregot henok hermela hibo hidat hirut hodan hodo ifrah ikram ilhan isak ismael iyob jama jemal kahsay kaltun kesete kibrom kidane
kidist kifle kiros kisanet ladan liya luul luwam lulit mahad mahdi mahlet makda mebrahtu mebrat medhanie medhin mehari mehret melake meles merhawi
meron mesfin mhreteab milion mihret mohamud muna mulu mulugeta mussie naol nasra natnael nebiyat neghisti nigist nimco nura nurto okbay omer qali
rahel rahma redae robel roble rodas roda ruta sahra said salah samiira samrawit sagal segen selam selamawit selihom semhar senait sharmarke shewit
shukri sirak sium suad tadesse tadele temesgen tesfay tesfaye tesfalem tewelde tigist tirhas tsegay tsegereda tsehay tsigereda umur wahid warsame
weldu winta wondimu woldegebriel yafet yared yemane yirga yishak yohana yohanes yonas yordanos yusuf zahra zebib zekarias zewdi zerai zufan abakar
altayeb arbab bakhit elfatih elsadig hafiz haroun idris khamis mubarak musab mutasim nasir siddig tijani yagoub
`;

export const ISLAND_FIRST_NAMES = `
anlaouia anliati anrifati anziza asnaoui attoumane chadhouli dhoimir djawad faina hachim housna inzoudine izdine kamaria nasma nassuf nassur nayma
rahamatou rastami saindoune saoudati soifiat taoufik youmna yousra zaitoune zalifa zoulaikha abasse abdoulhalim abdoulwahab achirafi ahamada ahamadi
alhadhur anfane anli anrafa anraoui antufat assani attoumani bacar boinali boura chaharoumane chaharane chamsidine daniati daroueche dhoul dhoulkamal
djaloud djoumoi echat echati faidhoine fahar faissoil fatihou foundi fazul hadidja hairati hamada hassanati houdhoifa houmadi ibouroi idjabou inaya
inoussa insaf irchad kadafi kamardine laoura latufa maissara mariata marsi mchangama mhadji mhoumadi mkadara moinahalima moinaecha moinour moissi mze
naoilou nadhoimati nadjim nafissata nassuha nourdine nouriati oirdi oumrati ouirdane rachma radhia ridjali rafion saandati saandi saindou saidati
salhata sandati sitti soilihi soifia soifoine tadjidine tahamida toilha toiouilou youhanidhi youssoufa zahara zaina zainaba zalihata zamzam zoubert
anel ansy beaudelaire benadin bensley cherlande chrisla darline dieuseul dieufene dieunie djenane djimy djouny edwidge evens fedna fritzner fritz
gelin guerda guerline guerlande ilionor jameson jocelerme judeline junia kencia kensley kerline kervens kettly ketura loveline luckner lunise
mackenson magdala manoucheka marckenson mirlande myrlande naika nerlande odalus oldine osnel phara ralphson reynold rodeline ronide roseberline
roselaure saintilus samentha sherley sherline sonson steevenson stevenson vilaire vladimyr watson wendell wideline widline wilner wilguens wilkens
wilkenson wisline wislande wisly wislene yslande yvrose yverose hery hanitra haja andry lalaina nirina mamy rija tiana tahina fetra fanja voahangy
vola njara
`;
