package io.qinggui.inspection.cases;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;

import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of a lent license in Zhejiang, step by step through the summer of 2017. */
final class CaseExamples {

  static final Filer ZHEJIANG = Filer.ofAdministration("33");
  static final LocalDate FOUND = LocalDate.of(2017, 5, 10);
  static final LocalDate DUE = LocalDate.of(2017, 6, 30);
  static final OpenCase OPEN = open(MINGHU);
  static final String CASE = OPEN.caseId();

  static final CaseStep CONFIRM =
      new CaseStep.Confirm(CASE, LocalDate.of(2017, 5, 20), ZHEJIANG, TODAY);
  static final CaseStep DISMISS =
      new CaseStep.Dismiss(CASE, LocalDate.of(2017, 5, 20), "查无实据", ZHEJIANG, TODAY);
  static final CaseStep ORDER =
      new CaseStep.OrderRectification(CASE, LocalDate.of(2017, 5, 25), DUE, ZHEJIANG, TODAY);
  static final CaseStep RECTIFY =
      new CaseStep.CompleteRectification(CASE, LocalDate.of(2017, 6, 15), ZHEJIANG, TODAY);
  static final CaseStep REFUSE =
      new CaseStep.RefuseRectification(CASE, LocalDate.of(2017, 6, 20), ZHEJIANG, TODAY);
  static final CaseStep PENALISE = penaliseOn(LocalDate.of(2017, 7, 20));
  static final CaseStep DETERMINE =
      new CaseStep.DetermineSeriousness(
          CASE, LocalDate.of(2017, 8, 1), true, "拒不整改", ZHEJIANG, TODAY);
  static final CaseStep CLOSE =
      new CaseStep.Close(CASE, LocalDate.of(2017, 8, 10), ZHEJIANG, TODAY);

  static final List<CaseStep> ALL =
      List.of(CONFIRM, DISMISS, ORDER, RECTIFY, REFUSE, PENALISE, DETERMINE, CLOSE);

  private CaseExamples() {}

  static OpenCase open(@Nullable String otherParty) {
    return open(otherParty, ZHEJIANG);
  }

  static OpenCase open(@Nullable String otherParty, Filer filer) {
    return new OpenCase(
        QINGXI,
        otherParty,
        ViolationKind.LICENSE_LENT,
        "33",
        CaseSource.SURVEY,
        FOUND,
        "以技术合作名义出借许可证",
        filer,
        TODAY);
  }

  static CaseStep penaliseOn(LocalDate date) {
    return new CaseStep.Penalise(CASE, date, "罚款", ZHEJIANG, TODAY);
  }
}
