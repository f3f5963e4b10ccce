package io.qinggui.inspection.cases;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;

import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.CloseCase;
import io.qinggui.inspection.language.CompleteRectification;
import io.qinggui.inspection.language.ConfirmCase;
import io.qinggui.inspection.language.DetermineSeriousness;
import io.qinggui.inspection.language.DismissCase;
import io.qinggui.inspection.language.ImposePenalty;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.OrderRectification;
import io.qinggui.inspection.language.RefuseRectification;
import io.qinggui.inspection.language.ViolationKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of a lent license in Zhejiang, step by step through the summer of 2017. */
final class CaseExamples {

  static final LocalDate FOUND = LocalDate.of(2017, 5, 10);
  static final LocalDate DUE = LocalDate.of(2017, 6, 30);
  static final OpenCase OPEN = open(MINGHU);
  static final String CASE = OPEN.caseId();

  static final CaseStep CONFIRM = new ConfirmCase(CASE, LocalDate.of(2017, 5, 20), "33", TODAY);
  static final CaseStep DISMISS =
      new DismissCase(CASE, LocalDate.of(2017, 5, 20), "查无实据", "33", TODAY);
  static final CaseStep ORDER =
      new OrderRectification(CASE, LocalDate.of(2017, 5, 25), DUE, "33", TODAY);
  static final CaseStep RECTIFY =
      new CompleteRectification(CASE, LocalDate.of(2017, 6, 15), "33", TODAY);
  static final CaseStep REFUSE =
      new RefuseRectification(CASE, LocalDate.of(2017, 6, 20), "33", TODAY);
  static final CaseStep PENALISE = penaliseOn(LocalDate.of(2017, 7, 20));
  static final CaseStep DETERMINE =
      new DetermineSeriousness(CASE, LocalDate.of(2017, 8, 1), true, "拒不整改", "33", TODAY);
  static final CaseStep CLOSE = new CloseCase(CASE, LocalDate.of(2017, 8, 10), "33", TODAY);

  static final List<CaseStep> ALL =
      List.of(CONFIRM, DISMISS, ORDER, RECTIFY, REFUSE, PENALISE, DETERMINE, CLOSE);

  private CaseExamples() {}

  static OpenCase open(@Nullable String otherParty) {
    return new OpenCase(
        QINGXI,
        otherParty,
        ViolationKind.LICENSE_LENT,
        "33",
        CaseSource.SURVEY,
        FOUND,
        "以技术合作名义出借许可证",
        TODAY);
  }

  static CaseStep penaliseOn(LocalDate date) {
    return new ImposePenalty(CASE, date, "罚款", "33", TODAY);
  }
}
