// On every page: the styles, and the files whose addresses the server looks up in the manifest.
import "./site.css";
import "./images/seal.svg";
import "./images/icons.svg";
import "./images/vietnam.svg";
