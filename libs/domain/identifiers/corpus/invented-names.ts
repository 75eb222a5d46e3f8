export interface Names {
  given: readonly string[];
  family: readonly string[];
}

const namesIn = (text: string) => text.trim().split(/\s+/);

const USUAL_GIVEN_NAMES = namesIn(`
Mamadou Fatoumata Aïssatou Ibrahima Ousmane Mariam Kadiatou Sékou Thierno Aminata Boubacar Hawa Oumou Moussa Adama Salimata Drissa Cheikh Ndèye Rokhaya Abdoulaye Djénéba Modibo Lassana Bintou
Koffi Akissi Yao Affoué Kouassi Adjoua Komlan Afi Kossi Abla Chinedu Blessing Ngozi Emeka Osas Efe Kelechi Chidera Precious Joy Merveille Plamedi Christelle Patience Dieumerci Trésor Glodi Naomie Ruth Exaucé Grâce
Nsimba Mbuyi Kapinga Espérance Fiston Junior Mireille Ghislain Francky Rodrigue Carine Eyob Selam Mehret Yonas Filmon Tsegay Rahwa Semhar Abdi Hodan Fartun Sahra Ahmednur Yasir Mutasim Alhadi Khadija Abubakar
Mohamed Ahmed Youssef Karim Samir Nadia Fatiha Zineb Rachid Abdelkader Houria Salah Yacine Malika Mustapha Amel Walid Hanane Bilal Soumaya Hamza Oussama Rania Khaled Bassel Rima Ghaith Nour Lamia Tarek Ayman Yazan Mouna Farid
Ahmad Zabihullah Najibullah Esmatullah Rahmatullah Farzana Zahra Mursal Shukria Parwana Habib Ramin Navid Sayed Gulalai Hamidullah Ali Reza Maryam Shirin Arash Mehdi Nasrin Omid Parisa
Giorgi Nino Tamar Levan Davit Natia Irakli Ketevan Zurab Lasha Nana Aram Anahit Tigran Hasmik Gohar Karen Narek Magomed Zarema Ruslan Aslan Malika Timur Rustam Oksana Olena Dmytro Svitlana Iryna Kateryna Andrii Mykola Yuliia Volodymyr Natalia Sergiy Viktor
Sivakumar Thushara Kavitha Suganthi Ramesh Mathusha Vijaya Rajeswari Mohammad Shafiqul Rubel Nasrin Jahanara Sumaiya Kamrul Tanvir Shirin Rahim Ayşe Mehmet Zeynep Hatice Mustafa Elif Berivan Rojda Baran Serhat Hüseyin Dilan Arben Blerim Valbona Dritan Ardita Flamur Besnik Elona
Wilner Roseline Jean-Robert Marckenson Guerline Myrlande Stevenson Widline Fabiola Hadidja Nassuf Anlaouia Moinaecha Saïd Chamsidine Zaïnaba Soilihi Xiaoli Wei Meiling Jianguo Xiuying Tenzin Pema Dolma Tsering Thuy Minh Huong Linh
Camille Lucas Julien Élodie Nathalie Sandrine Mathieu Chloé Thomas Véronique Nicolas Hélène Stéphane Isabelle Emmanuel Manon Léa Hugo Martine Jean-Pierre Marie-Thérèse Anne-Sophie Christophe Brigitte Théo Inès
Maria João Ana Carlos José Fernanda Luis Carmen Paula Antonio Dumitru Ionela Mihai Elena Vasile Florin Danut Milica Dragan Yolanda Camilo Angie Jhon Luz
`);

const USUAL_FAMILY_NAMES = namesIn(`
Diallo Barry Bah Sow Camara Keïta Touré Traoré Coulibaly Diarra Konaté Sidibé Sangaré Koné Ouattara Fofana Cissé Doumbouya Sylla Condé Kourouma Soumah Bangoura Diaby Kanté N'Diaye Ndiaye Diop Faye Sarr Gueye Mbaye M'Baye Seck Thiam Sakho Kamissoko Tounkara Niakaté
Kouamé N'Guessan Yéo Zadi Gnagne Amani Agbodjan Koudjo Amegan Okafor Adeyemi Ogunleye Osawaru Idemudia Eze Uzor Mukendi Ilunga Tshibangu Mbala Matondo Kabasele Ngoma Mavinga Makiadi Lubaki Nkounkou Massamba Ngouala Mbemba Tchoumba Fotsing Ngassa Onana Eboué
Tesfay Gebremichael Haile Kidane Woldeab Teklehaimanot Abdirahman Warsame Jama Abdelkarim Adoum Issakha Mahamat Benali Haddad Bouzid Mansouri Belkacemi Chaouche El-Amrani Bennani Trabelsi Jebali Khelil Al-Hariri Alhalabi Khoury Darwish Hamwi Sabbagh
Ahmadzai Stanikzai Noorzai Rahimi Hotak Safi Sediqi Mohammadi Amarkhel Hosseini Karimi Ghorbani Tavakoli Beridze Kapanadze Lomidze Tsereteli Gogichaishvili Hakobyan Sargsyan Petrosyan Mkrtchyan Dadaev Khasanov Magomadov Shevchenko Kovalenko Bondar Tkachenko Melnyk Hrytsenko
Sivalingam Thangarasa Balakrishnan Kandiah Selvarajah Rahman Hossain Miah Chowdhury Begum Talukder Yıldız Demir Kaplan Şahin Aydın Özkan Hoxha Krasniqi Gashi Berisha Shehu Prifti Joseph Pierre-Louis Saint-Hilaire Desrosiers Estimable Jean-Baptiste Toussaint Ahamada Mroivili Boinali Madi Attoumani
Zhang Chen Huang Lin Zheng Dorjee Lhamo Wangdu Nguyen Tran Phan Vuong Dupont Lefèvre Moreau Garnier Boulanger Chevallier Perrot Gallet Marchal Besnard Renard Bertin Delaunay Le-Goff Guillou Mercier Petitjean Roussel Vasseur Lambert
Silva Ferreira Gonçalves Martins Rodríguez Hernández Quispe Mendoza Vargas Ionescu Munteanu Popescu Stoica Jovanović Petrović Nikolić Ramadani Zekiri
`);

const RARE_GIVEN_NAMES = namesIn(`
Kerfalla Sanassa Djanka Mabetty Ousmana Diouma Ramatoulaye Sounkarou Bakary Niaré Fanta Mahawa Yéli Habsatou Absa Bineta Ngoné Ablaye Lamarana Tokpa Séry Gnima Akouba Ehui Tchéké Dégnon
Sédjro Agossa Mahugnon Nkechinyere Ewere Osariemen Adesuwa Temidayo Sunkanmi Tshilanda Kayembe Bibiche Nathy Dolvie Rocha Belfort Aster Yemisrach Kibreab Tsion Abdiaziz Idil Nasteho Bahar
Zakariyya Imadeddine Nesma Hakima Dhia Farouk Nahla Zuhra Taher Baraa Sidra Razia Zuhal Waheed Nangyalai Rukhsana Merab Khatia Vazha Levani Armine Vardan Islam Aminat Yaroslav Zoriana Artem
Solomiya Kajanthan Thivya Anusuya Selvarani Shofiq Morsheda Nazmin Cihan Rukiye Şerife Hozan Nimet Agron Zamira Besa Fidane Wisler Rosemène Dieula Ketsia Zahra Moina Toiha Nadjma Weiming
Lifen Shuyi Tashi Yangdol Quang Ngoc Quentin Romane Alizée Fabrice Bérengère Loïc Solène Miguel Rute Alin Gica Snežana Milan Andrzej Kinga
`);

const RARE_FAMILY_NAMES = namesIn(`
Sandouno Kpoghomou Théa Balamou Koivogui Sampil Tambassa Nimaga Bathily Yattara Maïga Dicko Bocoum Sagara Badiane Sonko Ngom Dramé Ahui Tano Assemien Brou Hounsou Dossa Akpata Ighodaro
Nwachukwu Adebanjo Mpiana Kabuya Tshiala Muanda Bouanga Mouyabi Desalegn Kahsay Habtom Gedi Nuur Dahir Saleh Ousman Merzouk Boualem Tlili Hammami Benjelloun Ouazzani Barakat Qassem Alsheikh
Tarraf Zazai Mangal Niazi Jamshidi Rostami Gelovani Chkheidze Petriashvili Harutunian Avetisyan Dzhabrailova Saidulaeva Panchenko Zaitsev Honchar Arulanantham Pathmaseelan Ganeshan Mollah
Bhuyan Aktar Karataş Güneş Doğan Kelmendi Morina Gjokaj Cadet Fénelon Métellus Bacari Mchinda Houssen Liang Deng Cao Phuntsok Samdup Dang Bui Lecomte Maréchal Baudry Guérin Peltier Fonseca
Barros Rusu Ungureanu Vuković Kowalski
`);

/** Names for invented people, as frequent as those of the people helped. */
export const USUAL_NAMES: Names = { given: USUAL_GIVEN_NAMES, family: USUAL_FAMILY_NAMES };
/** Rarer ones, written after the detector's lists and never added to them: what is caught of these is caught by its rules. */
export const RARE_NAMES: Names = { given: RARE_GIVEN_NAMES, family: RARE_FAMILY_NAMES };
