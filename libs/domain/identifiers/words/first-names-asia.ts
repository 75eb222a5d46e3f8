/** First names from Turkey to China, plain letters, lower case, as they are written on French documents. */
export const TURKISH_AND_KURDISH_FIRST_NAMES = `
abdurrahman adem agit ahmet akin alparslan arda aras arjin asli atilla ayhan aykut ayse aysel aysegul aysun aytekin azad azize bahar bahadir baran
baris berat berfin berivan berkay beritan beyza bilge birol bulent burak burcu bunyamin cafer cansu celal celil cem cemal cemil cengiz cetin ceylan
ciwan cihan cuma dengir deniz derya devran dilan dilara dilber dilek dilovan dogan ebru ecrin eda efe elif emel emin emine emrah emre engin ercan
erdal erdem erdogan eren erhan erkan erol ersin ertan ertugrul esma esra evin eyup fadime fatih fehmi ferit fevzi fidan firat fuat furkan gamze gokhan
gonul gulay gulbahar gulcan gulcin guler gulistan gullu gulsah gulsen gulsum gulten gurkan guven hacer haci hakan halil halime halit haluk hamdullah
hamit harun hasret hatice hatun hava havin hazal hevin hidayet hikmet huseyin husniye ilhami ilkay ilker inan ipek irfan ismet kadir kadriye kazim
kemal kenan keziban koray kubra kursat lale levent lokman mahir mahmut mazlum mehmet mehtap melek melih meliha meltem menekse meral merve mert mesut
metin mevlut mihriban mizgin muhammet muharrem murat muzaffer mujde nalan nazan nazli nazmiye necati necla necmettin nesrin nevin nevzat newroz nezir
nihat nilufer nimet nurcan nurettin nurhan nuri nursel nurten oguz oguzhan okan oktay onur orhan osman ozan ozcan ozge ozgur ozkan ozlem perihan pinar
polat ramazan recep remzi resul reyhan rezan riza ridvan rojda rojhat rojin ronahi rukiye ruken sabahat sadik saban sahin salih sebahattin seda sedat
sefer selahattin selcuk selda selin selman semih semra sema serap serdar serhat serkan serpil sevda sevgi sevim sevinc seyfettin seyithan sibel sidar
sinan sirin songul suat suleyman sukran suleyha sureyya taner tayfun tayyip temel tolga tugba tulay tuncay turan turgut turkan ufuk ugur umit umut
unal veli veysel vedat viyan welat xezal yalcin yakup yagmur yasar yavuz yeliz yilmaz yildiz yuksel yunus zafer zekeriya zelal zeki zeliha zeynel
zeynep zilan ziya zozan zuhal zubeyde azadi bahoz behzad bextiyar bokan chiman chnar delsher dilshad diyar evar fermin hemin hersh hiwa jiyan karwan
kawa khabat kovan lezgin mariwan mirxan nechirvan niyaz peshawa ranj rebin rebwar rojan rondik rzgar sarbast sardar shahin sherko shirwan shvan sirwan
soran zanyar ziryan zhiyan
`;

export const PERSIAN_AND_AFGHAN_FIRST_NAMES = `
ali aria benafsha gulshan hasina mahmood morsal mursal nilab parvana qasem qurbanali reyhaneh rohina shafi shafiqa shukria shukriya suraya yaser zia
abdulghani abdulhadi abdulhaq abdulqader abdulwali ahmadshah ahmadullah ahmadzia ajmal akhtar alireza aminullah amirhossein amrullah anahita arash
arezou arezoo ariana arman arzu asadullah aslam asghar assadullah atefa atiqullah attaullah azadeh azam azita azizullah azra bahram baktash barialai
basira basir bashir behnam behnaz behrouz besmellah bismillah darya dawood dost dordana ehsan ehsanullah elaha elham elnaz enayatullah esmat
esmatullah ezatullah fahima faizullah farhad fariba farideh farima faramarz farnaz farooq farshid farshad farzad farzana farzaneh fazal fawad fatemeh
fatemah fereshta fereshteh ferozan fraidoon freba frozan ghafar ghazal ghulam golnaz gulalai gulab gulbuddin gulnaz gulrahman habib habibullah
hafizullah hakimullah hameed hamidullah hashmat hashmatullah hasib hasibullah hedayatullah homa homayoun hossein hosseinali humaira ihsanullah
ikramullah imamuddin inamullah iraj irfanullah ismatullah izatullah jafar jalaluddin jamaluddin jamshid javad javed javid jawid kamran kaveh kazem
keyvan khaibar khairullah khalilullah khanzada khatera khorshid khoshal khyber kobra kourosh lailuma latif latifullah leyli lida mahboob mahboba
mahbouba mahin mahnaz mahsa mahtab majeed malalai maliha manizha mansoor maroof marzia marzieh masih masihullah masood massoud masouma masoumeh
mastura matiullah maziar mehran mehrdad mehrnaz mina mirwais mirza mitra mobina mohadesa mojdeh mojgan mojtaba morteza mortaza mozhgan mozhdeh mujeeb
mujib mujibullah muska muzghan nafisa najeeb najibullah najmuddin naqib naqibullah nargis nasima nasratullah nasrin nasrullah nastaran navid nawid
nazanin nazifa nazir nazira neda negar negin niloofar niloufar nilofar nizamuddin noorullah nooria noorzai omid omidullah palwasha pamir paniz
parastoo pardis parisa parvaneh parvin parwana parwin pashtana payam payman pegah peyman pouya qadir qais qudratullah qurban rafiullah raheela
rahimullah rahmatullah rahmat ramin reshad reza rohullah romal rostam roya rozina sabur sadiqullah saeed saeid saghar saifullah sajad sajjad saman
samim samiullah sanaullah sayeed sediqa sediqullah setara setareh shabana shabnam shafiq shafiqullah shahab shahabuddin shahid shahla shahnaz shahram
shahrzad shakib shakila shakir shamim shamsullah sharifa sharifullah shapoor shayan sheragha sherzai shikiba shiva shima shirin shirzad shoaib shogofa
siamak siawash sohail sohrab soheila sorour suhrab tahmina tamana taraneh tariqullah tooba torpekai touraj wahidullah wais wakil waliullah waris wasim
wazhma wazir yama yaqub yasaman yousuf zabihullah zabiullah zahed zahida zaher zainullah zakir zakirullah zalmai zarghuna zarina zarmina zeba zelmai
ziaurrahman zohal zohreh zubair
`;

export const SOUTH_ASIAN_FIRST_NAMES = `
aarthi abhishek abirami abul aisyah akash akbar akila alok amala amalraj amarnath amirul amrit amutha anandhi anandan anbu anjali anjana ankita anoja
anura anusha anushka aravind archana arif ariful arjun arul arumugam arun aruna arvind asif asiful ashraful ashok ashwini atikur azharul azizul babul
babu badal bala balasingham baskaran bharathi bimal bipul bishnu chaminda chandana chandran chandra chandrika chitra damodar darshan darshika deepa
deepak delwar devaki devan dilani dilip dilruba dilrukshi dinesh dipak dipu dushyanthan ganesh ganeshan gayathri geetha ghayoor gowri gowthaman gopal
gurpreet gurjit habibur hafeez hanif harjinder harpreet haseeb hemalatha imtiaz indira indrani iqbal ishrat jagath jahanara jahangir jahid jahidul
janaki janani jaswinder jayanthi jayanthan jeevan jeyakumar jeyanthi jothi kala kalai kamala kamalesh kamrul kamalini kandiah kandasamy kannan kanthan
karthik kaur kavitha kayalvizhi khadiza khairul khokon khurshid kiran kirushanth kishore kogul komal kripa krishna krishnan kugan kulwinder kumar
kumaran kumari lakmali lakshmi lalitha liton lokesh madhavi mahalakshmi mahbub mahbubur mahendran mahesh mahfuz mahmuda mala malini malarvizhi mamun
mandeep manickam manikandan manjula manju manoj manpreet masum masuma mathusha mathivanan mayuran meena meera mehedi milon mithun mizanur mohan moinul
momtaz monirul monjur monowara morshed mosharraf mostafizur mozammel mukul murali murugan muthu nadarajah nadesan nagalingam nahar najma nalini nanda
nandini narayan naresh nasreen natarajan navaneethan nazmul nazrul neela nihara nilanthi nirmala nirosha nishanthan niranjan nithya nurul paramjit
parveen pathmanathan perera poongodi prabha prabhakaran pradeep prakash prasad prasanna prathap praveen premalatha priya priyanka punitha purnima
pushpa rabeya radha radhika rafiqul raghu rahul raihan rajani rajendran rajesh rajeswari rajib rajini rajiv rajkumar raju rakesh rakib rakibul rama
ramachandran raman ramesh ranjan ranjith ranjit rashedul ratna ravi ravindran razia rekha renuka reshma rifat riaz rikta ripon robiul rohan rohit
rokeya rubel ruksana rumana rupa sabbir sabitha sachin sahana saidur saiful sajid sakthi saleha salauddin sangeetha sanjay sanjeev sanjida sanjib
santhosh saranya saravanan saroja sashi sathish sathiyaseelan satheesh selvam selvan selvarajah selvi senthil shafiqul shahadat shahana shahed shaheen
shahidul shahjahan shamima shamsul shanmugam shantha shanthi sharmila sharmin sheela shibani shila shilpi shireen shivani shohag shyamala sinthuja
siva sivakumar sivananthan sivarajah sohel sothilingam soumya subash subramaniam suganthi sugeetha sujan sujatha sukhwinder sumaiya suman sumathi
sumon sundari sunil sunita suresh surya sushila swapan swapna tanjila tanvir tapan tariqul tasnim tharani tharmika thangarajah thayaparan thevarajah
thilaga thileepan thusyanthan tofazzal udaya uma umesh usha uthayakumar vaithilingam vani vasanthi vasuki velu venkatesh vidhya vignesh vijay vijaya
vijayakumar vimal vimala vinoth vinodh vishnu yalini yasotha yogarajah yogeswaran yoganathan zahirul ziaur zillur bikash bishal diwakar nabin prabin
puspa sandip santosh sabin saroj sushil ujjwal
`;

export const CAUCASIAN_FIRST_NAMES = `
adam aishat akhmad apti aset aslanbek bekkhan bislan heda iman khadizhat khusein kheda liana medina rizvan sapiyat timur turpal zalina zelim arslan
rustam davit gevork karen adlan akaki akhmed aleko aleksandre alikhan amiran anahit anzor arayik araksya aram ararat aren arevik arkadi armine arminen
arpine artak artavazd artyom arusyak ashot aslan astghik avtandil azamat badri beka beqa besik besiki besarion bidzina buba chermen dato dali demur
dilsuz durmishkhan eka ekaterine eldar eliso eldina elmira elguja emzar erekle eteri fikret gagik garegin gayane gegham gela gevorg gia giga gigla
giorgi giuli gocha gohar goga gogi gogita grigor guga guliko guram guranda gurgen gvantsa hakob hamlet harutyun hasmik hayk henrik hermine hovhannes
hovik hrachya hripsime iago iamze imeda inga irakli ivane jaba jambul jumber juna kakha kakhaber karapet karlen keti ketevan ketino khamzat khachatur
khatia khatuna khava khedi khvicha konstantine lasha lali lamara lema lela levan levon lika lilit luiza lusine maia maka makvala mamuka manana manvel
mariami marika marineh markha mamikon mzevinar medea meri merab mher mikheil mikael milana mindia misha mkrtich movses movsar murman mushegh mzia
nairi nani nanuli narek natela natia nika nikoloz nino nodar nona nukri nune nunu nugzar nutsa ofelia otar paata parviz petre petros pikria poghos
qetevan ramaz ramzan razmik revaz rezo robizon rostom rusudan ruzanna sahak salambek samvel sandro saro satenik sergi shamil shahen shalva shorena
shota shushan sevak siranush sona sopio sopo soso sulkhan suren susanna taisia tamar tamara tamari tamaz tamerlan tamila tamta tariel tato teimuraz
temur tengiz teona tigran tinatin tornike tsiala tsira tsovinar uruzmag usman vakhtang vaja valeri vano varazdat vardan varduhi vasiko vazgen vaxa
viskhan yeva yervand yura zarema zaur zaven zaza zelimkhan zhanna zhorzh zinaida zoia zulfia zura zurab zviad ayaz azer eldaniz elchin elnur gulnara
ilgar konul namig natavan natig orkhan ramil rasim rauf rovshan sabir sevinj tofig tural vagif vugar
`;

export const EAST_ASIAN_FIRST_NAMES = `
wei ming ping feng hong hua jun lei lan mei xin xiaojing xiaoqin yan ying yun zhen linh hung hai hoa lien hang thang tho vy aihua aiping baoyu binbin
bolin changming chenguang chunhua chunmei chunyan cuifang cuiping dandan dawei dehua dongmei dongyang fangfang feifei fenfang fengying guihua guilan
guofeng guohua guoqiang guoping guoying haiyan hailong haitao hongmei hongwei hongxia hongyan huifang huiling huimin huiying jianguo jianhua jianjun
jianmin jianping jianwei jiaming jiayi jiayu jinfeng jing jingjing jinhua jinlong jinping jinyu junjie junwei kaiming lanlan lanying lifang lihua
lijuan lili liling limei lingling liping liqin lixia liyan liying lulu meihua meilan meili meiling meifang meiying mengjie minghua mingming mingzhu
peiling qiang qiaoling qingqing qiuyue ruifang ruolan shufen shufang shuhua shulan shuping shuying shuzhen suyun tingting weidong weihua weimin
weiping weiwei wenbin wenhua wenjie wenjing xiang xiaobo xiaodong xiaofang xiaofei xiaofeng xiaohong xiaohua xiaojun xiaolan xiaoli xiaoling xiaolong
xiaomei xiaoming xiaoping xiaowei xiaoxia xiaoyan xiaoying xiaoyu xiulan xiuli xiumei xiuqin xiuying xiuzhen xueling xuemei xueqin xueying yafang
yahui yanfang yanhong yanling yanping yanyan yingying yixuan yonggang yonghong yongjun yongmei yongqiang yuanyuan yufang yufen yuhua yulan yulian
yuling yumei yuping yuying yuxiang yuzhen zhenhua zhiqiang zhigang zhihui zhiming zhiwei zhiyuan zihan zixuan bich chau dinh duc dung giang hanh hien
hieu hoai hoang huong huyen khanh kieu minh ngan nghia ngoc nguyet nhan nhung nhu phuc phuong quang quoc quyen quynh thanh thao thien thinh thuan thuy
trang trinh trung tuan tuyen tuyet uyen vinh vuong xuan bolormaa bayarmaa batbayar battsetseg ganbold gantulga enkhtuya enkhjargal munkhbat narantuya
nomin oyunbileg oyunchimeg sarangerel tsetsegmaa tuvshin uranchimeg altantsetseg choden choedon dechen dolkar dolma dorjee gyaltsen jamyang jampa
kalsang kelsang kunchok kunsang lhakpa lhamo lobsang lodoe migmar namgyal namdol ngawang norbu norzom nyima palden pasang pema penpa phuntsok rinchen
rinzin samten sangmo sangye sonam tashi tenzin thinley thupten topgyal tsering tseten tsewang tsomo tsundue wangchuk wangdu wangmo yangchen yangzom
youdon bopha boun chanthou kosal maly phally rithy ratana samnang sokha sokhom sophal sophea sophon sopheap srey veasna vanna vuthy bounmy khamla
khamphay somchai somsak sithong souphaphone
`;
