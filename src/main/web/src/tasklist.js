// What the Tasklist gets besides what all web applications get.
import './webapp.js';

export default [];
