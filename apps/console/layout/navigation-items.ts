import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import Article from '@mui/icons-material/ArticleOutlined';
import Drafts from '@mui/icons-material/DraftsOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import BugReport from '@mui/icons-material/BugReportOutlined';
import CorporateFare from '@mui/icons-material/CorporateFareOutlined';
import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import FolderShared from '@mui/icons-material/FolderSharedOutlined';
import FormatQuote from '@mui/icons-material/FormatQuoteOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import EventNote from '@mui/icons-material/EventNoteOutlined';
import Group from '@mui/icons-material/GroupOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import ManageAccounts from '@mui/icons-material/ManageAccountsOutlined';
import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Hub from '@mui/icons-material/HubOutlined';
import ManageSearch from '@mui/icons-material/ManageSearchOutlined';
import MapOutlined from '@mui/icons-material/MapOutlined';
import QueryStats from '@mui/icons-material/QueryStatsOutlined';
import Sell from '@mui/icons-material/SellOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import StackedBarChart from '@mui/icons-material/BarChartOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Tune from '@mui/icons-material/TuneOutlined';
import VpnKey from '@mui/icons-material/VpnKeyOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { opens, type Page } from '../session/permissions';
import type { Role } from '../session/viewer';
import { text } from './messages.fr';

export interface NavigationItem {
  readonly page: Page;
  readonly to: string;
  readonly label: string;
  readonly icon: SvgIconComponent;
}

/** In the order of a working day: what happens, what was reported, what it compares with, then who and what runs it. */
const ITEMS: readonly NavigationItem[] = [
  { page: 'carte', to: '/', label: text.pages.carte, icon: MapOutlined },
  { page: 'analyses', to: '/analyses', label: text.pages.analyses, icon: QueryStats },
  { page: 'alertes', to: '/alertes', label: text.pages.alertes, icon: NotificationsOutlined },
  { page: 'tri', to: '/tri', label: text.pages.tri, icon: FactCheck },
  { page: 'anomalies', to: '/anomalies', label: text.pages.anomalies, icon: BugReport },
  { page: 'reseau', to: '/reseau', label: text.pages.reseau, icon: Hub },
  { page: 'signalements', to: '/signalements', label: text.pages.signalements, icon: Article },
  { page: 'dossiers', to: '/dossiers', label: text.pages.dossiers, icon: Drafts },
  { page: 'reunions', to: '/reunions', label: text.pages.reunions, icon: Groups },
  { page: 'exports', to: '/exports', label: text.pages.exports, icon: FileDownload },
  { page: 'verbatims', to: '/verbatims', label: text.pages.verbatims, icon: FormatQuote },
  { page: 'echeances', to: '/echeances', label: text.pages.echeances, icon: EventNote },
  { page: 'reference-2024', to: '/reference-2024', label: text.pages['reference-2024'], icon: StackedBarChart },
  { page: 'annuaire', to: '/annuaire', label: text.pages.annuaire, icon: MenuBook },
  { page: 'membres', to: '/membres', label: text.pages.membres, icon: Group },
  { page: 'importer', to: '/importer', label: text.pages.importer, icon: UploadFile },
  { page: 'acces-logiciels', to: '/acces-logiciels', label: text.pages['acces-logiciels'], icon: VpnKey },
  { page: 'comptes', to: '/comptes', label: text.pages.comptes, icon: ManageAccounts },
  { page: 'structures', to: '/structures', label: text.pages.structures, icon: Apartment },
  { page: 'associations', to: '/associations', label: text.pages.associations, icon: CorporateFare },
  { page: 'territoires', to: '/territoires', label: text.pages.territoires, icon: AccountTree },
  { page: 'vocabulaires', to: '/vocabulaires', label: text.pages.vocabulaires, icon: Sell },
  { page: 'seuils', to: '/seuils', label: text.pages.seuils, icon: Tune },
  { page: 'textes-opposables', to: '/textes-opposables', label: text.pages['textes-opposables'], icon: Gavel },
  { page: 'incidents', to: '/incidents', label: text.pages.incidents, icon: ErrorOutline },
  { page: 'journal', to: '/journal', label: text.pages.journal, icon: ManageSearch },
];

/** What a structure works with in the declaration app, one tap from its figures. */
export interface OutsideItem {
  readonly href: string;
  readonly label: string;
  readonly icon: SvgIconComponent;
}

const OF_A_STRUCTURE: readonly OutsideItem[] = [
  { href: '/situations', label: text.outside.situations, icon: FolderShared },
  { href: '/a-surveiller', label: text.outside.watch, icon: EventNote },
];

export const outsideOf = (role: Role): readonly OutsideItem[] => (role === 'REPORTER' || role === 'STRUCTURE_MANAGER' ? OF_A_STRUCTURE : []);

export const navigationOf = (role: Role): readonly NavigationItem[] => ITEMS.filter((item) => opens(role, item.page));
