/** Tests of applications over the read model. */
@NullMarked
package io.qinggui.license.application.http;

import org.jspecify.annotations.NullMarked;
