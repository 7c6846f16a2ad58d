/** Reading in other threads, a little ahead of whoever uses what was read. */
package org.tangthu.linkeddata.ahead;
