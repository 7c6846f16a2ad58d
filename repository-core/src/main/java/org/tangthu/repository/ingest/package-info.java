/**
 * From what somebody hands in to a version of the repository. {@link org.tangthu.repository.ingest.FolderSource} finds
 * deposits in folders; {@link org.tangthu.repository.ingest.Ingest} checks each as a whole, by {@link
 * org.tangthu.repository.ingest.IngestStep}s, and commits what is good.
 */
package org.tangthu.repository.ingest;
