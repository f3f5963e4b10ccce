/** Tests of the documentation. */
@NullMarked
package io.qinggui.gateway.docs;

import org.jspecify.annotations.NullMarked;
