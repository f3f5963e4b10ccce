/** Telling issuers that time limits of applications have passed. */
@NullMarked
package io.qinggui.license.application.runtime;

import org.jspecify.annotations.NullMarked;
