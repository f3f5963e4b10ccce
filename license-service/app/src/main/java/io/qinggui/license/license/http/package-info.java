/** The register of licenses over HTTP. */
@NullMarked
package io.qinggui.license.license.http;

import org.jspecify.annotations.NullMarked;
