/** Names for invented people, written for the corpus without looking at the detector's lists. */
export const GIVEN_NAMES = `
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
`.trim().split(/\s+/);

export const FAMILY_NAMES = `
Diallo Barry Bah Sow Camara Keïta Touré Traoré Coulibaly Diarra Konaté Sidibé Sangaré Koné Ouattara Fofana Cissé Doumbouya Sylla Condé Kourouma Soumah Bangoura Diaby Kanté N'Diaye Ndiaye Diop Faye Sarr Gueye Mbaye M'Baye Seck Thiam Sakho Kamissoko Tounkara Niakaté
Kouamé N'Guessan Yéo Zadi Gnagne Amani Agbodjan Koudjo Amegan Okafor Adeyemi Ogunleye Osawaru Idemudia Eze Uzor Mukendi Ilunga Tshibangu Mbala Matondo Kabasele Ngoma Mavinga Makiadi Lubaki Nkounkou Massamba Ngouala Mbemba Tchoumba Fotsing Ngassa Onana Eboué
Tesfay Gebremichael Haile Kidane Woldeab Teklehaimanot Abdirahman Warsame Jama Abdelkarim Adoum Issakha Mahamat Benali Haddad Bouzid Mansouri Belkacemi Chaouche El-Amrani Bennani Trabelsi Jebali Khelil Al-Hariri Alhalabi Khoury Darwish Hamwi Sabbagh
Ahmadzai Stanikzai Noorzai Rahimi Hotak Safi Sediqi Mohammadi Amarkhel Hosseini Karimi Ghorbani Tavakoli Beridze Kapanadze Lomidze Tsereteli Gogichaishvili Hakobyan Sargsyan Petrosyan Mkrtchyan Dadaev Khasanov Magomadov Shevchenko Kovalenko Bondar Tkachenko Melnyk Hrytsenko
Sivalingam Thangarasa Balakrishnan Kandiah Selvarajah Rahman Hossain Miah Chowdhury Begum Talukder Yıldız Demir Kaplan Şahin Aydın Özkan Hoxha Krasniqi Gashi Berisha Shehu Prifti Joseph Pierre-Louis Saint-Hilaire Desrosiers Estimable Jean-Baptiste Toussaint Ahamada Mroivili Boinali Madi Attoumani
Zhang Chen Huang Lin Zheng Dorjee Lhamo Wangdu Nguyen Tran Phan Vuong Dupont Lefèvre Moreau Garnier Boulanger Chevallier Perrot Gallet Marchal Besnard Renard Bertin Delaunay Le-Goff Guillou Mercier Petitjean Roussel Vasseur Lambert
Silva Ferreira Gonçalves Martins Rodríguez Hernández Quispe Mendoza Vargas Ionescu Munteanu Popescu Stoica Jovanović Petrović Nikolić Ramadani Zekiri
`.trim().split(/\s+/);
