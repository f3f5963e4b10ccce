@NullMarked
package io.qinggui.inspection.annualreport.http;

import org.jspecify.annotations.NullMarked;
