/** What the tests of this module share: pictures, a small repository, a real server. */
package org.tangthu.iiif.testing;
