/**
 * The entities as immutable values: {@link org.tangthu.repository.model.Item} (a whole book, map, manuscript …),
 * {@link org.tangthu.repository.model.Collection}, {@link org.tangthu.repository.model.Library} and {@link
 * org.tangthu.repository.model.Agent}. They hold what was checked; reading them from YAML or JSON, with every
 * complaint collected, is the work of {@code org.tangthu.repository.json}.
 */
package org.tangthu.repository.model;
