/** The page on which those who operate the repository see who uses how much of it. */
package org.tangthu.portal.pages.traffic;
