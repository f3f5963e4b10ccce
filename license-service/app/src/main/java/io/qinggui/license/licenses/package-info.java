/**
 * The register of licenses: what is filed about them over HTTP, and the read model that shows each
 * license with everything filed under it.
 */
@NullMarked
package io.qinggui.license.licenses;

import org.jspecify.annotations.NullMarked;
