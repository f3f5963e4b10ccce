package io.qinggui.operator;

import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/** Fictional operators that the tests talk about; their codes have valid check digits. */
public final class Examples {

  /** An enterprise in Zhejiang. */
  public static final String QINGXI = "91330106MA27XF3P2D";

  /** An enterprise in Guangdong. */
  public static final String YUEHE = "91330106673959654P";

  /** A carrier in Beijing. */
  public static final String CARRIER = "91110000100000001W";

  public static final Filer ZHEJIANG = Filer.ofAdministration("33");
  public static final LocalDate TODAY = LocalDate.of(2017, 9, 1);

  private Examples() {}

  public static RegisterOperator registerQingxi() {
    return new RegisterOperator(ZHEJIANG, QINGXI, "杭州清溪数据有限公司", Kind.ENTERPRISE, "33", TODAY);
  }

  public static OperatorRegistered qingxiRegistered() {
    return new OperatorRegistered(QINGXI, QINGXI, "杭州清溪数据有限公司", "ENTERPRISE", "33", TODAY);
  }

  public static OperatorRegistered yueheRegistered() {
    return new OperatorRegistered(YUEHE, YUEHE, "广州粤禾科技有限公司", "ENTERPRISE", "44", TODAY);
  }

  /** Listed by Zhejiang on 2017-08-15, decided on 2017-08-01. */
  public static CreditEntry listing() {
    return new CreditEntry("拒不整改", LocalDate.of(2017, 8, 1), LocalDate.of(2017, 8, 15), "33", null);
  }

  public static CreditRecordAdded listed(CreditEntry entry) {
    return new CreditRecordAdded(
        QINGXI,
        entry.idFor(QINGXI),
        entry.cause(),
        entry.decidedOn(),
        entry.listedOn(),
        entry.listedBy(),
        entry.caseId());
  }
}
