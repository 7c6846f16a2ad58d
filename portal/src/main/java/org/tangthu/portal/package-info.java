/** The running program: pages, search, REST, command line and the wiring of all modules. Nothing depends on it. */
package org.tangthu.portal;
