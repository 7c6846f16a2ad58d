// On every page: the styles, and the files whose addresses the server looks up in the manifest.
import "./site.css";
import "./images/favicon.ico";
import "./images/icon-180.png";
import "./images/icon-192.png";
import "./images/icon-512.png";
import "./images/icon-maskable-512.png";
import "./images/icons.svg";
import "./images/seal.svg";
import "./images/vietnam.svg";
