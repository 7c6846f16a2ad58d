/** What makes the site an application that can be installed: its manifest, its worker, its page for when there is no network. */
package org.tangthu.portal.pages.install;
