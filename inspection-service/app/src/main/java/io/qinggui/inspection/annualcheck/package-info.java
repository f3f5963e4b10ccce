/**
 * Annual checks of licenses (年检, since Order 42 annual reports; 二(三)1 and 三(三)): the conclusion for
 * each year. A year may be examined again; the latest conclusion counts. What was concluded wrongly
 * is corrected by who concluded it.
 */
@NullMarked
package io.qinggui.inspection.annualcheck;

import org.jspecify.annotations.NullMarked;
