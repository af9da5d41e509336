// What the dossier's page needs besides the form: papers to look at, the bar between form and papers,
// and the watch over the line.
import './dossier.css';
import './dossier/paper.js';
import './dossier/splitter.js';
import './dossier/line.js';
