package io.qinggui.scenario.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketOperatorTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void the_same_number_is_the_same_operator_and_no_other_one_s() {
    List<MarketOperator> operators = MarketOperator.first(100);

    assertThat(operators).isEqualTo(MarketOperator.first(100));
    assertThat(operators).extracting(MarketOperator::id).doesNotHaveDuplicates();
    assertThat(operators).extracting(MarketOperator::licenseNumber).doesNotHaveDuplicates();
    assertThat(operators).extracting(MarketOperator::id).allMatch(id -> id.length() == 18);
  }

  @Test
  void files_and_requests_say_the_same() throws IOException {
    MarketOperator operator = MarketOperator.in("33", 7);
    new RegisterFiles(List.of(operator)).write(folder);
    Request license = operator.requests().license("33", operator.grantedOn(), "33");

    assertThat(Files.readAllLines(folder.resolve("operators.csv")))
        .last()
        .isEqualTo(operator.id() + ",登记企业 7,ENTERPRISE,33");
    assertThat(Files.readAllLines(folder.resolve("licenses.csv")))
        .last()
        .isEqualTo("B1-2011000007," + operator.id() + ",33,2011-05-01,2021-04-30,IDC,33");
    assertThat(license.path()).isEqualTo("/licenses");
    assertThat(license.json())
        .contains("\"B1-2011000007\"", operator.id(), "\"2011-05-01\"", "\"2021-04-30\"");
    assertThat(license.json("note", "it")).endsWith(", \"note\": \"it\"}");
  }
}
