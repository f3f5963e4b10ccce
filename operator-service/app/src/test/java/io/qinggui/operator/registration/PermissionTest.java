package io.qinggui.operator.registration;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.YUEHE;
import static io.qinggui.operator.Examples.listing;
import static io.qinggui.operator.Examples.yueheRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.ApproveCrossBorder;
import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterCommand.RenameOperator;
import io.qinggui.operator.language.RegisterCommand.ReportService;
import io.qinggui.operator.language.SuccessionKind;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Service;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who may write what about an operator of Zhejiang. */
class PermissionTest {

  private static final Filer MINISTRY = Filer.ofMinistry();
  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final Filer GUANGDONG = Filer.ofAdministration("44");
  private static final Filer ITSELF = Filer.ofOperator(QINGXI);
  private static final List<Filer> ALL =
      List.of(
          MINISTRY,
          ZHEJIANG,
          GUANGDONG,
          ITSELF,
          Filer.ofOperator("OP-0000000000000001"),
          Filer.ofCarrier(QINGXI),
          Filer.ofEvaluator());

  @Test
  void the_ministry_and_the_administration_of_its_province_register_an_operator() {
    only(
        filer -> new RegisterOperator(filer, QINGXI, "清溪", Kind.ENTERPRISE, "33", TODAY),
        MINISTRY,
        ZHEJIANG);
  }

  @Test
  void officers_alone_record_a_change_of_name() {
    only(
        filer -> new RenameOperator(QINGXI, filer, "清溪科技", TODAY, false, TODAY),
        MINISTRY,
        ZHEJIANG,
        GUANGDONG);
  }

  @Test
  void officers_alone_record_a_succession() {
    only(
        filer ->
            new RecordSuccession(
                QINGXI,
                filer,
                YUEHE,
                yueheRegistered(),
                SuccessionKind.MERGER,
                TODAY,
                new EventIds("succession"),
                TODAY),
        MINISTRY,
        ZHEJIANG,
        GUANGDONG);
  }

  @Test
  void an_operator_reports_on_itself_and_the_administration_of_the_province_on_all() {
    only(
        filer -> new ReportService(QINGXI, filer, Service.CDN, "33", TODAY, TODAY),
        MINISTRY,
        ZHEJIANG,
        ITSELF);
  }

  @Test
  void who_lists_an_operator_is_the_listing_authority_or_the_ministry() {
    only(filer -> new AddCreditRecord(QINGXI, filer, listing(), TODAY), MINISTRY, ZHEJIANG);
  }

  @Test
  void officers_alone_ask_for_a_removal() {
    only(
        filer -> new RemoveCreditRecord(QINGXI, filer, "CR-1", TODAY, "已整改", TODAY),
        MINISTRY,
        ZHEJIANG,
        GUANGDONG);
  }

  @Test
  void the_ministry_alone_approves_cross_border_business() {
    only(filer -> new ApproveCrossBorder(QINGXI, filer, "1", TODAY, null, TODAY), MINISTRY);
  }

  private static void only(Function<Filer, RegisterCommand> command, Filer... entitled) {
    OperatorDecider decider = new OperatorDecider();
    assertThat(
            ALL.stream()
                .filter(
                    filer ->
                        !(decider.decide(command.apply(filer), decider.initial())
                                instanceof Decision.Rejected<?>(Rejection rejection)
                            && rejection.kind() == Rejection.Kind.FORBIDDEN
                            && rejection.code().equals("forbidden"))))
        .containsExactlyInAnyOrder(entitled);
  }
}
