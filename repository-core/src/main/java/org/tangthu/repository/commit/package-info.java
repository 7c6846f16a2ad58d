/**
 * The one way to change the repository. {@link org.tangthu.repository.commit.Committer} takes a {@link
 * org.tangthu.repository.commit.Change} through its steps, each on disk before the next: bytes staged, writer lock,
 * intent, OCFL version, one SQL transaction. {@link org.tangthu.repository.commit.CommitRecovery} finishes or cancels
 * what a death in between left behind.
 */
package org.tangthu.repository.commit;
