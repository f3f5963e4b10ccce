/** Disclosures (信息公开, 四(三)): what an authority tells the public. */
@NullMarked
package io.qinggui.inspection.disclosure.http;

import org.jspecify.annotations.NullMarked;
