/** Conclusions of evaluations of required systems (二(三)). */
@NullMarked
package io.qinggui.license.evaluation;

import org.jspecify.annotations.NullMarked;
