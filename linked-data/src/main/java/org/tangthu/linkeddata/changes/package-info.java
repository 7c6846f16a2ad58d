/** What the public was told of descriptions, span by span, for doors whose lists never change once they are full. */
package org.tangthu.linkeddata.changes;
