// The web font of our pages and of the engine's web applications: nobody needs a Chinese font of their own.
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import 'common-characters.css'; // the last that has a character brings it
