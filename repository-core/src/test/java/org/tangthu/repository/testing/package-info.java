/**
 * What tests of every module share: programs and databases that may be missing, sample entities, a clock that moves. A
 * missing thing skips its tests with a line that says so; {@code -Dtangthu.tests.complete=true} makes that a failure.
 */
package org.tangthu.repository.testing;
