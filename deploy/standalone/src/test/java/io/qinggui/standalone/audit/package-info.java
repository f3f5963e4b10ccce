/** Tests of what an auditor reads. */
@NullMarked
package io.qinggui.standalone.audit;

import org.jspecify.annotations.NullMarked;
