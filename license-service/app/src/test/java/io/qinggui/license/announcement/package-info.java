/** That each boundary is announced once, whoever looks and whenever. */
@NullMarked
package io.qinggui.license.announcement;

import org.jspecify.annotations.NullMarked;
