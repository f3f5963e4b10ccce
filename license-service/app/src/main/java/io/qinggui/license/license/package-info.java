/** The register of licenses, and with it everything that the stream of one license holds. */
@NullMarked
package io.qinggui.license.license;

import org.jspecify.annotations.NullMarked;
