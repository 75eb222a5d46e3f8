/** First names of the Maghreb, Egypt and the Levant, as French clerks write them, plain letters, lower case. */
export const ARABIC_FIRST_NAMES = `
abbas abdallah abdelali abdelaziz abdelghani abdelhak abdelhakim abdelhamid abdelilah abdeljalil abdelkader abdelkarim abdelkrim abdellah abdellatif
abdelmajid abdelmalek abdelmounim abdelouahab abdelouahed abdelrahim abdelrahman abdelwahab abdelwahed abdenour abderrahim abderrahmane abderrazak
abdeslam abdessamad abdessalem abdul abdulkarim abdulrahman abir achraf adel adham adil adnan ahlam ahlem ahmad ahmed aimen aissam akram alaa alae
alia aliya allal amal amani amel amin amine aminah amir amira ammar amna amrane anas anass anis anissa anouar anwar aouatif arafat aref arwa asma
asmaa assia assil assma atef atika awatef aya ayat aylan ayman aymen ayoub ayyoub azeddine aziz aziza azzedine azzouz bachir badia badr badra
badreddine bahia baraa bashar basel basem basim basma bassam bassem bassma batoul bechir belkacem belgacem benaissa bilal bilel bouabdellah bouchaib
bouchra boudjemaa boualem boumediene bouziane brahim burhan chadia chadli chafik chafika chahinez chahrazed chaima chaimaa chakib chakir chaouki
charef cherif cherifa chiraz chokri chouaib dalal dalila dania daoud dhia diana djaafar djallal djamal djamel djamila djelloul djihane djillali
djouher doha donia douaa driss elhoussine elias elyas elyes emad eman esraa eyad ezzedine fadel fadi fadila fadoua fadwa fahd fahed fahim fairouz
faiza fares farid farida faris farouk fathi fathia fatiha fatma fatna faten fatine faycal faysal fayza fedwa feriel ferhat fethi fikri firas firdaous
fouad fouzia ghada ghaith ghali ghalia ghani ghassan ghazi ghita ghizlane ghofrane hachem hadi hadjer hafida hafsa haidar haider haifa haitham hajar
hajer hakim hakima halim hamad hamadi hamdan hamdi hamed hamid hamida hamou hamoud hamza hana hanae hanafi hani hania haniya hannan hasan hasna hasnaa
hassan hassane hassani hassen hassiba hassna hatem hayat haydar haytham hedi hiba hicham hichem hikmat hind hisham hocine hosni houari houcine houda
houria housni houssam houssem hoceine huda hussain hussam hussein iad ibtissam ibrahem idriss ihab ihsane ikrame ilham iliass ilyas ilyes imad imane
imed imen imene imran inas inass intissar isra israa issam ismahan ismail ismain iyad jaafar jabbar jabir jaber jad jalal jalel jalila jamal jamel
jamil jamila jana jaouad jassim jawad jawhar jihad jihan jihane joudi joumana kacem kader kadour kaddour kahina kais kaled kamal kamar kamel kamila
kaoutar karima kassem kassim kawtar kenza khadidja khadija khadra khaldoun khaled khalid khalida khalifa khalil khalissa khayra kheira khelifa
kheireddine khira khouloud laila lakhdar lamia lamya larbi latifa latifah lazhar leena leila leyla lilya lina lobna lotfi louay loubna louisa lounes
louiza lubna lutfi lyes lyna maamar maan madiha maha mahamat maher mahmoud majd majda majed majid majida makram malak malek malik malika manal manar
manel manoubia mansour mansouria marouane marouan marwa marwan maryam masoud massinissa mayada maysa maysoun mebarka mehdi mehenni meriam meriem
merieme meryam meryem messaoud messaouda miloud miloudi miriem mohamad mohamed mohammad mohammed mohannad mohcine mohsen mohssine moncef monia monir
monira mokhtar mosab mostafa mostapha mouad mouaz moufida mouhannad mouhcine mouloud mouna mounia mounim mounir mounira mourad moussab moustafa muaz
muhammad muhannad mukhtar munir murad musa mustafa mustapha nabil nabila nada nader nadera nadhem nadhir nadia nadim nadir nadira nael nafissa naguib
nahed nahid nahla naila naima naim najah najat najate najet najib najiba najim najla najlaa najoua najwa naoual naoufal naoufel narges narimane narjes
nasim nasr nasreddine nasrine nasser nassera nassim nassima nassir naoum nawaf nawal nawel nayla nazha nazih nazim nejma nesrine nezha nidal nihad
nihel nisrine nizar nora noha noor noura nouhaila nouh nour noureddine nourredine nourhane nouria nureddin oday odai omar omayma omran osama ossama
othman othmane ouafa ouafae ouahiba ouarda oualid ouiam ouissam oumaima oumayma oumnia oussama outhmane qasim qusai rabab rabah rabea rabha rabia
rabie rabii rachad rachid rachida racha rached radia radouan radouane radwan rafat rafik rafika raghad rahim rahima rahmouna raja rajaa rajae rami
ramzi rana rania ranim rasha rashed rashid rayan rayane reda redha redouane reem reham rkia rhimou riad riadh ridha rihab riham rim rima rime riyad
rizlane rochdi roukaya rouaa rouba roula ruba rukaya sabah saber sabiha sabri sabrine saad saada saadia sabeha sadek sadok safa safaa safae safia
safouane safwan sahar sahraoui saida saif sakina salaheddine saleh salha salhi salima salim salma salman saloua salwa samah samar samer sami samia
samih samiha samir samira sanaa sanae sara sarra sawsan sayed selim selma seif selwa sfia shadi shadia shahad shaimaa sherif sherine siham sihem
sihame slimane smahane smail smain sofian sofiane sofien souad soufian soufiane souha souhail souhaila souheil souheila souhila soukaina soulaimane
soulef soumaya soumia sounia suhail suhaila sulaiman sulayman suleiman suzan tahar taha taher tahani takoua taleb tamer tamim tarek tareq tariq tarik
taous tassadit tawfik tayeb taysir thouraya tlili touati toufik toufic turkia wadie wael wafa wafaa wafae wahab wahiba wahida wail wajdi wajih wala
walaa waleed walid wardia warda wassila wassim wafik wided widad wijdane wiam wissal wissam wissem yacine yacoub yahia yahya yamina yamna yanis yara
yasin yasine yasmin yasmina yasmine yasser yassine yassir yazan yazid yehia yesmine yosra younes youness youcef youcif youssef yousif younous yosri
zacaria zahi zahia zahir zahira zahoua zaid zaida zain zainab zakaria zakariya zakia zaki zara zeinab zekri zeineb zhor zhour ziad ziyad zied zineb
zinedine zohra zoubida zoubir zouhair zouhir zoulikha zubeida
`;
