/** First names from Turkey to China, plain letters, lower case, as they are written on French documents. */
export const TURKISH_AND_KURDISH_FIRST_NAMES = `
umit gulistan ciwan hatun abdulkadir abdulvahap agah akif arif asiye asuman ayfer aynur azat bedia bedirhan bedri bengi beser besna bozan cahit cihat
delal delil dicle dilovan dilsah dursun elvan emel ercan erdinc erkin evindar ezgi fatos fehime ferda feride feyzullah filiz gamze garip gevher gulfer
gulizar gulnaz haci halef hamide hanim helin hivda huseyin hulya ihsan irem jiyan kasim kazim kerem khalat leman mazhar medine mehmetali melisa
metehan mikail mirza muhammed muhittin nagihan naciye nazife nejla nergiz nesim neval nuray nurgul nuriye orhan ozgun raziye remziye resit rohat rukan
sefa senem servet seyda seyhan sevgul siyar sukru suheyla tahsin tekin tuncer turgay yeter zarife zekine zerin zinar zubeyir abdurrahman adem agit
ahmet akin alparslan arda aras arjin atilla ayhan aykut ayse aysel aysegul aysun aytekin azad azize bahar bahadir baran baris berat berfin berivan
berkay beritan beyza bilge birol bulent burak burcu bunyamin cafer cansu celal celil cem cemal cemil cengiz cetin ceylan cihan cuma dengir deniz derya
devran dilan dilara dilber dilek dogan ebru ecrin eda elif emin emine emrah emre engin erdal erdem erdogan eren erhan erkan erol ersin ertan ertugrul
esma esra evin eyup fadime fatih fehmi ferit fevzi fidan firat fuat furkan gokhan gonul gulay gulbahar gulcan gulcin guler gullu gulsah gulsen gulsum
gulten gurkan guven hacer hakan halil halime halit haluk hamdullah hamit harun hasret hatice hava havin hazal hevin hidayet hikmet husniye ilhami
ilkay ilker inan ipek irfan ismet kadir kadriye kemal keziban koray kubra kursat lale levent lokman mahir mahmut mazlum mehmet mehtap melek melih
meliha meltem menekse meral merve mert mesut metin mevlut mihriban mizgin muhammet muharrem murat muzaffer mujde nalan nazan nazli nazmiye necati
necla necmettin nevin nevzat newroz nezir nihat nilufer nimet nurcan nurettin nurhan nuri nursel nurten oguz oguzhan okan oktay onur ozan ozcan ozge
ozgur ozkan ozlem perihan pinar polat ramazan recep remzi resul reyhan rezan riza ridvan rojda rojhat rojin ronahi rukiye ruken sabahat sadik saban
sahin salih sebahattin seda sedat sefer selahattin selcuk selda selin selman semih semra sema serap serdar serhat serkan serpil sevda sevgi sevim
sevinc seyfettin seyithan sibel sidar sinan sirin songul suat suleyman sukran suleyha sureyya taner tayfun tayyip temel tolga tugba tulay tuncay turan
turgut turkan ufuk ugur umut unal veli veysel vedat viyan welat xezal yalcin yakup yagmur yasar yavuz yeliz yilmaz yildiz yuksel yunus zafer zekeriya
zelal zeki zeliha zeynel zeynep zilan ziya zozan zuhal zubeyde azadi bahoz behzad bextiyar bokan chiman chnar delsher dilshad diyar evar fermin hemin
hersh hiwa karwan kawa khabat kovan lezgin mariwan mirxan nechirvan niyaz peshawa ranj rebin rebwar rojan rondik rzgar sarbast sardar shahin sherko
shirwan shvan sirwan soran zanyar ziryan zhiyan
`;

export const PERSIAN_AND_AFGHAN_FIRST_NAMES = `
zalmay esmat baryalai shabnam torpekai abdulbasir abdulrahim abdulsamad abdulsattar ahmadjan ahmadzai aimal akmal aminjan amanullah anwarullah arezo
arzo asefa ashuqullah atal ataullah atifa awais azima azizurrahman baitullah bakhtiar baseer batool basmina bilqis ejaz ekram elina emal esmail faheem
faiz faizan faridullah farahnaz farhang farishta fatana fazel fazlullah ferdous fahimullah forozan frishta gul gulab gulghotai habiburrahman hadia
hajira hamayoun hasibullah hekmatullah hosna humayun ibrahimkhil idrees imal irshad jaweed kabir karimullah karishma khan khatool khawani khodadad
kobra lutfullah mahram manija mansoora masooda mehraban mehrangiz milad mohibullah mozhdah mujtaba najia najma naqibullah nargis naseer nasrat naveed
nazanin nazia niamatullah noorjan obaid obaidullah omidullah parwiz pashtoon qudsia raziq rahela rafi razia rohafza rokhshana roya ruhollah sabera
saboor saira saleha sameer samiullah sebghatullah sekandar shakiba shamsia shahpoor shazia shekiba shah shirzai sharif sonita spozhmai subhan sumaya
tahera taj tawab toryalai usman wadood wagma wakil yalda yousef zarmina zia zuhra zulaikha ali aria benafsha gulshan morsal mursal nilab parvana qasem
qurbanali reyhaneh rohina shafi shafiqa shukria shukriya suraya yaser abdulghani abdulhadi abdulhaq abdulqader abdulwali ahmadshah ahmadullah ahmadzia
ajmal akhtar alireza aminullah amirhossein amrullah anahita arash arezou arezoo ariana arman arzu asadullah aslam asghar assadullah atefa atiqullah
attaullah azadeh azam azita azizullah azra bahram baktash barialai basira basir bashir behnam behnaz behrouz besmellah bismillah darya dawood dost
dordana ehsan ehsanullah elaha elham elnaz enayatullah esmatullah ezatullah faizullah farhad fariba farideh farima faramarz farnaz farooq farshid
farshad farzad farzana farzaneh fazal fawad fatemeh fatemah fereshta fereshteh ferozan fraidoon freba frozan ghafar ghulam golnaz gulalai gulbuddin
gulrahman habibullah hafizullah hakimullah hameed hamidullah hashmat hashmatullah hasib hedayatullah homa homayoun hossein hosseinali humaira
ihsanullah ikramullah imamuddin inamullah iraj irfanullah ismatullah izatullah jafar jalaluddin jamaluddin jamshid javad javed javid jawid kamran
kaveh kazem keyvan khaibar khairullah khalilullah khanzada khatera khorshid khoshal khyber kourosh lailuma latif latifullah leyli lida mahboob mahboba
mahbouba mahin mahnaz mahsa mahtab majeed malalai maliha manizha mansoor maroof marzia marzieh masih masihullah masood massoud masouma masoumeh
mastura matiullah maziar mehran mehrdad mehrnaz mina mirwais mitra mobina mohadesa mojdeh mojgan mojtaba morteza mortaza mozhgan mozhdeh mujeeb mujib
mujibullah muska muzghan nafisa najeeb najibullah najmuddin naqib nasima nasratullah nasrin nasrullah nastaran navid nawid nazifa nazir nazira neda
negar negin niloofar niloufar nilofar nizamuddin noorullah nooria noorzai omid palwasha pamir paniz parastoo pardis parisa parvaneh parvin parwana
parwin pashtana payam payman pegah peyman pouya qadir qais qudratullah qurban rafiullah raheela rahimullah rahmatullah rahmat ramin reshad reza
rohullah romal rostam rozina sabur sadiqullah saeed saeid saghar saifullah sajad sajjad saman samim sanaullah sayeed sediqa sediqullah setara setareh
shabana shafiq shafiqullah shahab shahabuddin shahid shahla shahnaz shahram shahrzad shakib shakila shakir shamim shamsullah sharifa sharifullah
shapoor shayan sheragha sherzai shikiba shiva shima shirin shirzad shoaib shogofa siamak siawash sohail sohrab soheila sorour suhrab tahmina tamana
taraneh tariqullah tooba touraj wahidullah wais waliullah waris wasim wazhma wazir yama yaqub yasaman yousuf zabihullah zabiullah zahed zahida zaher
zainullah zakir zakirullah zalmai zarghuna zarina zeba zelmai ziaurrahman zohal zohreh zubair
`;

export const SOUTH_ASIAN_FIRST_NAMES = `
pratheep mathanki nirosan jeyanthi abdur rokeya pirashanth piriya pradeepan prasanthan rasathurai ratheesh sabesan sajeev sangeeth sasikala sasikumar
satheeskumar selvakumar senthuran shanthakumar sharmila shobana sinnappu sivanesan sivaruban sobika sritharan subajini suresh tharsika thavarasa
theepan thineskumar thirukumar thulasi thushara thusyanthi umakanthan uthayan vasantha vathani velmurugan vigneswaran vijitha yathursan yathurshika
yogeswari jegan jeyaseelan jeyarani kajan kajenthiran kalaivani kamalanathan kanagasabai kirubakaran kokila kugathas kumuthini logeswaran luxsana
mathan mathiyalagan mohanraj nagulan nimalan nirojan nirushan pakeerathan parameswary afsana ahsan alamgir aminul anowar asaduzzaman ataur ayesha
badrul bellal delowar enamul faruk fazlul ferdousi golam jakir jasim jesmin joynal kajol khaleda lutfur mahfuza mainul mamunur masud mahbuba minhaz
mijanur mofizul mokbul motiur mujibur mustak nahida nurun nusrat parvez rabeya rajib rasel rezaul ruhul ruma rumi sabina sadekur samsun selina shahnaj
sohag solaiman sumi taslima tofayel yeasmin zahid zannatul arjan baljit balwinder davinder gurdeep gurwinder hardeep jagdish jasbir jaspal kamaljit
lakhwinder manjit navjot parminder rajwinder ranjit satnam simranjit sukhdev tarsem aarthi abhishek abirami abul aisyah akash akbar alok amala amalraj
amarnath amirul amrit amutha anandhi anandan anbu anjali anjana ankita anoja anura anusha anushka aravind archana ariful arjun arul arumugam arun
aruna arvind asif asiful ashraful ashok ashwini atikur azharul azizul babul babu badal bala balasingham baskaran bharathi bimal bipul bishnu chaminda
chandana chandran chandra chandrika chitra damodar darshan darshika deepa deepak delwar devaki devan dilani dilip dilruba dilrukshi dinesh dipak dipu
dushyanthan ganesh ganeshan gayathri geetha ghayoor gowri gowthaman gopal gurpreet gurjit habibur hafeez hanif harjinder harpreet haseeb hemalatha
imtiaz indira indrani iqbal ishrat jagath jahanara jahangir jahid jahidul janaki janani jaswinder jayanthi jayanthan jeevan jeyakumar jothi kala kalai
kamala kamalesh kamrul kamalini kandiah kandasamy kannan kanthan karthik kaur kavitha kayalvizhi khadiza khairul khokon khurshid kiran kirushanth
kishore kogul komal kripa krishna krishnan kugan kulwinder kumar kumaran kumari lakmali lakshmi lalitha liton lokesh madhavi mahalakshmi mahbub
mahbubur mahendran mahesh mahfuz mahmuda mala malini malarvizhi mamun mandeep manickam manikandan manjula manju manoj manpreet masum masuma mathusha
mathivanan mayuran meena meera mehedi milon mithun mizanur mohan moinul momtaz monirul monjur monowara morshed mosharraf mostafizur mozammel mukul
murali murugan muthu nadarajah nadesan nagalingam nahar nalini nanda nandini narayan naresh nasreen natarajan navaneethan nazmul nazrul neela nihara
nilanthi nirmala nirosha nishanthan niranjan nithya nurul paramjit parveen pathmanathan perera poongodi prabha prabhakaran pradeep prakash prasad
prasanna prathap praveen premalatha priya priyanka punitha purnima pushpa radha radhika rafiqul raghu rahul raihan rajani rajendran rajesh rajeswari
rajini rajiv rajkumar raju rakesh rakib rakibul rama ramachandran raman ramesh ranjan ranjith rashedul ratna ravi ravindran rekha renuka reshma rifat
riaz rikta ripon robiul rohan rohit rubel ruksana rumana rupa sabbir sabitha sachin sahana saidur saiful sajid sakthi salauddin sangeetha sanjay
sanjeev sanjida sanjib santhosh saranya saravanan saroja sashi sathish sathiyaseelan satheesh selvam selvan selvarajah selvi senthil shafiqul shahadat
shahana shahed shaheen shahidul shahjahan shamima shamsul shanmugam shantha shanthi sharmin sheela shibani shila shilpi shireen shivani shohag
shyamala sinthuja siva sivakumar sivananthan sivarajah sohel sothilingam soumya subash subramaniam suganthi sugeetha sujan sujatha sukhwinder sumaiya
suman sumathi sumon sundari sunil sunita surya sushila swapan swapna tanjila tanvir tapan tariqul tasnim tharani tharmika thangarajah thayaparan
thevarajah thilaga thileepan thusyanthan tofazzal udaya uma umesh usha uthayakumar vaithilingam vani vasanthi vasuki velu venkatesh vidhya vignesh
vijay vijaya vijayakumar vimal vimala vinoth vinodh vishnu yalini yasotha yogarajah yogeswaran yoganathan zahirul ziaur zillur bikash bishal diwakar
nabin prabin puspa sandip santosh sabin saroj sushil ujjwal
`;

export const CAUCASIAN_FIRST_NAMES = `
nodar tinatin zviad sopio karapet lusine vahe zelimkhan milana abdulla aindi albert alikhan anush apti arbi armen armenak artashes arutyun astemir
asya aza bakur baadur badri bagrat bislan davit dinara dzhamal eliza elnara emma fariza gayana gegham gegam ghazaros givi gor goar grisha
gulo gurami hovsep ibragim ilona inal isita iveri jano kamo karine khassan khizir kristine lamzira larisa laura lilit luisa lyova madona mair makka
malkhaz manoni marina markha meline milena mkhitar nanuka natela nato nelli nerses nuki nurik omari otari petimat raisa ramazi ripsime robert
roin roland roman rosa roza ruzan salambek shalva shamkhan siranoush slavik sofiko sulim suliko tariel tatul tato temuri tengo tina tsitsino usam
valiko vartan viskha zalina zargan zaur zhanna zina zoya zurabi adam akhmad aset aslanbek bekkhan heda khadizhat khusein kheda liana rizvan
sapiyat timur turpal zelim arslan rustam gevork karen adlan akaki akhmed aleko aleksandre amiran anahit anzor arayik araksya aram ararat aren arevik
arkadi armine arminen arpine artak artavazd artyom arusyak ashot aslan astghik avtandil azamat beka beqa besik besiki besarion bidzina buba chermen
dato dali demur dilsuz durmishkhan eka ekaterine eldar eliso eldina elmira elguja emzar erekle eteri fikret gagik garegin gayane gela gevorg gia giga
gigla giorgi giuli gocha gohar goga gogi gogita grigor guga guliko guram guranda gurgen gvantsa hakob hamlet harutyun hasmik hayk henrik hermine
hovhannes hovik hrachya hripsime iago iamze imeda inga irakli ivane jaba jambul jumber juna kakha kakhaber karlen keti ketevan ketino khamzat
khachatur khatia khatuna khava khedi khvicha konstantine lasha lali lamara lema lela levan levon lika luiza maia maka makvala mamuka manana manvel
mariami marika marineh mamikon mzevinar medea meri merab mher mikheil mikael mindia misha mkrtich movses movsar murman mushegh mzia nairi nani nanuli
narek natia nika nikoloz nino nona nukri nune nunu nugzar nutsa ofelia otar paata parviz petre petros pikria poghos qetevan ramaz ramzan razmik revaz
rezo robizon rostom rusudan ruzanna sahak samvel sandro saro satenik sergi shamil shahen shorena shota shushan sevak siranush sona sopo soso sulkhan
suren susanna taisia tamar tamara tamari tamaz tamerlan tamila tamta teimuraz temur tengiz teona tigran tornike tsiala tsira tsovinar uruzmag vakhtang
vaja valeri vano varazdat vardan varduhi vasiko vazgen vaxa viskhan yeva yervand yura zarema zaven zaza zhorzh zinaida zoia zulfia zura zurab ayaz
azer eldaniz elchin elnur gulnara ilgar konul namig natavan natig orkhan ramil rasim rauf rovshan sabir sevinj tofig tural vagif vugar
`;

export const EAST_ASIAN_FIRST_NAMES = `
xiaomei haoran yulan lobsang dawa thanh aihong bingbing caihong chunlan chunli daming decai dongdong fangyuan fuqiang guangming guifang guirong
guixiang haibo haifeng hailin haiying hanmei heping hongbin hongjie hongli hongmei huaqing huilan jiahao jialing jianfeng jianguang jianhui jianying
jiaqi jiawei jiaxin jieming jinhai jinlan jinmei jinxiu kaiwen kangming laoshi lianying linfeng lingyun liqun lixin longfei meifeng meihong meiyu
minghui mingxia minjie pengfei qiaoyun qinghua qiuhong rongrong ruiling ruoxi shaohua shengli shiyi shouyi shuai shunli shuxian sufen suhua
suping tianming tianyu tongtong wanling wanqing weihong weilin wenhao wenjun wenqing wenting xianfeng xiaochun xiaodan xiaohui xiaojie xiaoqing
xiaoting xiaowen xinyi xinyue xiuhua xiulian xiuyun xuefeng xuelian yanfei yanmei yaping yating yichen yiming yinghua yingjie yongping youlan yuanchao
yuchen yuehua yuhan yujie yunfei yunxia zhaohui zhenyu zhigang zhihao zhongwei zhuoran ziyi wei ming ping feng hong hua jun lei lan mei xin xiaojing
xiaoqin yan ying yun zhen linh hung hoa hang thang tho vy aihua aiping baoyu binbin bolin changming chenguang chunhua chunmei chunyan cuifang
cuiping dandan dawei dehua dongmei dongyang fangfang feifei fenfang fengying guihua guilan guofeng guohua guoqiang guoping guoying haiyan hailong
haitao hongwei hongxia hongyan huifang huiling huimin huiying jianguo jianhua jianjun jianmin jianping jianwei jiaming jiayi jiayu jinfeng jing
jingjing jinhua jinlong jinping jinyu junjie junwei kaiming lanlan lanying lifang lihua lijuan lili liling limei lingling liping liqin lixia liying
lulu meihua meilan meili meiling meifang meiying mengjie minghua mingming mingzhu peiling qiang qiaoling qingqing qiuyue ruifang ruolan shufen shufang
shuhua shulan shuping shuying shuzhen suyun tingting weidong weihua weimin weiping weiwei wenbin wenhua wenjie wenjing xiang xiaobo xiaodong xiaofang
xiaofei xiaofeng xiaohong xiaohua xiaojun xiaolan xiaoli xiaoling xiaolong xiaoming xiaoping xiaowei xiaoxia xiaoyan xiaoying xiaoyu xiulan xiuli
xiumei xiuqin xiuying xiuzhen xueling xuemei xueqin xueying yafang yahui yanfang yanhong yanling yanping yanyan yingying yixuan yonggang yonghong
yongjun yongmei yongqiang yuanyuan yufang yufen yuhua yulian yuling yumei yuping yuying yuxiang yuzhen zhenhua zhiqiang zhihui zhiming zhiwei zhiyuan
zihan zixuan bich chau dinh duc dung giang hanh hien hieu hoai hoang huong huyen khanh kieu minh ngan nghia ngoc nguyet nhan nhung nhu phuc phuong
quang quoc quyen quynh thao thien thinh thuan thuy trang trinh trung tuan tuyen tuyet uyen vinh vuong xuan bolormaa bayarmaa batbayar battsetseg
ganbold gantulga enkhtuya enkhjargal munkhbat narantuya nomin oyunbileg oyunchimeg sarangerel tsetsegmaa tuvshin uranchimeg altantsetseg choden
choedon dechen dolkar dolma dorjee gyaltsen jamyang jampa kalsang kelsang kunchok kunsang lhakpa lhamo lodoe migmar namgyal namdol ngawang norbu
norzom palden pasang pema penpa phuntsok rinchen rinzin samten sangmo sangye sonam tashi tenzin thinley thupten topgyal tsering tseten tsewang tsomo
tsundue wangchuk wangdu wangmo yangchen yangzom youdon bopha boun chanthou kosal maly phally rithy ratana samnang sokha sokhom sophal sophea sophon
sopheap srey veasna vanna vuthy bounmy khamla khamphay somchai somsak sithong souphaphone
`;
