/** Reports of quarters (季报, 四(三)): who filed which, and when. */
@NullMarked
package io.qinggui.inspection.quarterlyreport.http;

import org.jspecify.annotations.NullMarked;
