/** First names of the Maghreb, Egypt and the Levant, as French clerks write them, plain letters, lower case. */
export const ARABIC_FIRST_NAMES = `
ibtihal taha alaeddine wassila yamina slimane rkia lhoussaine lahcen lahoucine hala maher ruba qusay wissam bassel chadi abdelhadi abdelhafid
abdelfattah abdelmadjid abdelmounaim abdenacer abderahim abdessalam achour adlane afaf aissaoui akila amar aouatef arezki badis belaid benamar bouazza
boubker brahim chaabane chadha cherifa daouia dhikra djazia djohra dounia fadhila fairouz fahima faycel ferdaous ferroudja fettouma ghania ghenima
habiba hadda hadj hanafi hanifa hasna hayet hmida houaria hassane ikhlas ilhem jaouida kahena kaouther khaira khalissa kheir khedidja lallia
latefa lila lounis madjid madjda mahfoud mahdia mohand meziane mokrane mouaad moufdi mourtada mouslim nacer nacera nacim nadjet nadjia nadjib nafaa
najoua nasreddine nassiba nebil nedjma neila nesrin noureddin omrane ouerdia ouiza oulaya rabiaa rachida radjaa rafik ramdane razika rebiha rezki
rokaya sabiha safouan saliha samira senda slim slimene smain souad souhir tahar tayeb tounsia wahiba yakoub yazid yousri zahia zakia zohir zouheir
abdulhamid abdulkader abdulmalik abdulsalam aboud ahed akram aline ammar anwar asaad asil ayham bahaa baker bayan bushra dima diaa duha enas fayez
ghada ghazal ghazwan ghina hadeel haitham hamzeh hassanin hazem heba ibaa iman jaber jehad joud joumana judi kawthar kenan khawla laith lamar
lana layan layla leen liyan loay lujain mahmood majdoleen malaz manar mays mayar moaz mohanad mosaab mouayad mudar muayad muhanad nermin nizar obada
omama raafat raghd rahaf rawan razan reem riham ritaj safwat sajida sham shaza siwar tala tasneem thaer wael waed waseem yaman yusra zulfa abbas
abdallah abdelali abdelaziz abdelghani abdelhak abdelhakim abdelhamid abdelilah abdeljalil abdelkader abdelkarim abdelkrim abdellah abdellatif
abdelmajid abdelmalek abdelmounim abdelouahab abdelouahed abdelrahim abdelrahman abdelwahab abdelwahed abdenour abderrahim abderrahmane abderrazak
abdeslam abdessamad abdessalem abdul abdulkarim abdulrahman abir achraf adel adham adnan ahlam ahlem ahmad ahmed aimen aissam alaa alae alia aliya
allal amal amani amel amin amine aminah amir amira amrane anas anass anis anissa anouar aouatif arafat aref arwa asma asmaa assia assil assma atef
atika awatef aya ayat aylan ayman aymen ayoub ayyoub azeddine aziza azzedine azzouz bachir badia badr badra badreddine bahia baraa bashar basel basem
basim basma bassam bassem bassma batoul bechir belkacem belgacem benaissa bilal bilel bouabdellah bouchaib bouchra boudjemaa boualem boumediene
bouziane burhan chadia chadli chafik chafika chahinez chahrazed chaima chaimaa chakib chakir chaouki charef cherif chiraz chokri chouaib dalal dalila
dania daoud dhia diana djaafar djallal djamal djamel djelloul djihane djillali djouher doha donia douaa driss elhoussine elias elyas elyes emad eman
esraa eyad ezzedine fadel fadi fadila fadoua fadwa fahd fahed fahim faiza fares farid faris farouk fathi fathia fatiha fatma fatna faten fatine faycal
faysal fayza fedwa feriel ferhat fethi fikri firas firdaous fouad fouzia ghaith ghali ghalia ghani ghassan ghazi ghita ghizlane ghofrane hachem hadi
hadjer hafida hafsa haidar haider haifa hajar hajer hakim hakima halim hamad hamadi hamdan hamed hamid hamida hamou hamoud hamza hana hanae hani hania
haniya hannan hasan hasnaa hassan hassani hassen hassiba hassna hatem hayat haydar haytham hedi hiba hicham hichem hikmat hind hisham hocine hosni
houari houcine houda houria housni houssam houssem hoceine hussain hussam hussein iad ibtissam ibrahem idriss ihab ihsane ikrame ilham iliass ilyas
ilyes imad imane imed imen imene imran inas inass intissar isra israa issam ismahan ismail ismain iyad jaafar jabbar jabir jad jalal jalel jalila
jamal jamel jamil jamila jana jaouad jassim jawad jawhar jihad jihan jihane joudi kacem kader kadour kaddour kahina kais kaled kamar kamel kamila
kaoutar karima kassem kassim kawtar kenza khadidja khadija khaldoun khaled khalida khalifa khalil khayra kheira khelifa kheireddine khira khouloud
laila lakhdar lamia lamya larbi latifa latifah lazhar leena leila lilya lina lobna lotfi louay loubna louisa lounes louiza lubna lutfi lyes lyna
maamar maan madiha maha mahamat mahmoud majd majda majed majid majida makram malak malek malik malika manal manel manoubia mansour mansouria marouane
marouan marwa marwan maryam masoud massinissa mayada maysa maysoun mebarka mehdi mehenni meriam meriem merieme meryam meryem messaoud messaouda miloud
miloudi miriem mohamad mohammad mohammed mohannad mohcine mohsen mohssine moncef monia monir monira mokhtar mosab mostafa mostapha mouad mouaz moufida
mouhannad mouhcine mouloud mouna mounia mounim mounir mounira mourad moussab moustafa muaz muhammad muhannad mukhtar munir murad musa mustapha nabil
nabila nada nader nadera nadhem nadhir nadim nadir nadira nael nafissa naguib nahed nahid nahla naila naima naim najah najat najate najet najib najiba
najim najla najlaa najwa naoual naoufal naoufel narges narimane narjes nasim nasr nasrine nasser nassera nassim nassima nassir naoum nawaf nawal nawel
nayla nazha nazih nazim nejma nesrine nezha nidal nihad nihel nisrine nora noha noor noura nouhaila nouh nour noureddine nourredine nourhane nouria
nureddin oday odai omar omayma omran osama ossama othman othmane ouafa ouafae ouahiba ouarda oualid ouiam ouissam oumaima oumayma oumnia oussama
outhmane qasim qusai rabab rabah rabea rabha rabia rabie rabii rachad rachid racha rached radia radouan radouane radwan rafat rafika raghad rahim
rahima rahmouna raja rajaa rajae rami ramzi rana rania ranim rasha rashed rashid rayan rayane reda redha redouane reham rhimou riad riadh ridha rima
rime riyad rizlane rochdi roukaya rouaa rouba roula rukaya sabah saber sabri sabrine saad saada saadia sabeha sadek sadok safa safae safia safouane
safwan sahar sahraoui saida saif sakina salaheddine saleh salha salhi salim salma salman saloua samah samar samer sami samia samih samiha samir sanaa
sanae sarra sawsan sayed selim selma seif selwa sfia shadi shadia shahad shaimaa sherif sherine siham sihem sihame smahane smail sofian sofiane sofien
soufian soufiane souha souhail souhaila souheil souheila souhila soukaina soulaimane soulef soumaya soumia sounia suhail suhaila sulaiman suleiman
suzan taher tahani takoua taleb tamer tamim tarek tareq tarik taous tassadit tawfik taysir thouraya tlili touati toufik toufic turkia wadie wafa wafaa
wafae wahab wahida wail wajdi wajih walaa waleed walid wardia wassim wafik wided widad wijdane wiam wissal wissem yacine yacoub yahya yamna yanis yara
yasin yasine yasmin yasmina yasmine yasser yassine yassir yazan yehia yesmine yosra younes youness youcef youcif youssef yousif younous yosri zacaria
zahi zahir zahira zahoua zaida zain zainab zakaria zakariya zaki zeinab zekri zeineb zhor zhour ziad ziyad zied zineb zinedine zohra zoubida zoubir
zouhair zouhir zoulikha zubeida
`;
