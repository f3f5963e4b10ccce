package io.qinggui.license.decision.http;

import io.qinggui.license.rules.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * A whole question.
 *
 * @param operatorId whom it is about; the holder of the license when {@code null}
 * @param licenseNumber the license that it names, if it names one
 * @param lessorId the lessor of a lease
 * @param question what the rules are asked
 * @param canonical the question without clocks and without what it does not need, in one order
 */
record Inquiry(
    @Nullable String operatorId,
    @Nullable String licenseNumber,
    @Nullable String lessorId,
    Question question,
    QuestionBody canonical) {}
