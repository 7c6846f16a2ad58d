// On every page of the site.
import "./completion";
import "./register";
