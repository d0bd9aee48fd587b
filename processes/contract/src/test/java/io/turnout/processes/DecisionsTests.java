package io.turnout.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A decision without a matching rule gives null and no incident, so each has a rule that always matches. */
class DecisionsTests {
    static final List<String> DECISIONS = Models.DECISIONS;

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @FieldSource("DECISIONS")
    void theLastRuleCatchesEverything(String decision) throws Exception {
        Element root = read(decision);
        assertThat(elements(root, "decision"))
                .extracting(each -> each.getAttribute("id"))
                .containsExactly(decision);
        assertThat(elements(root, "decisionTable").getFirst().getAttribute("hitPolicy"))
                .isIn("FIRST", "COLLECT");
        Element last = elements(root, "rule").getLast();
        assertThat(elements(last, "inputEntry"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getTextContent()).isBlank());
    }

    @ParameterizedTest
    @FieldSource("DECISIONS")
    void everyPartOfATableHasAnId(String decision) throws Exception {
        Element root = read(decision);
        for (String part : List.of("input", "output", "rule", "inputEntry", "outputEntry")) {
            assertThat(elements(root, part))
                    .as(part)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.getAttribute("id")).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDecisionIsTheLatestAndNothingAfterItGuesses(ModelFile file) {
        for (BusinessRuleTask task : file.each(BusinessRuleTask.class)) {
            for (ZeebeCalledDecision decision : ModelFile.extensions(task, ZeebeCalledDecision.class)) {
                assertThat(decision.getBindingType()).isEqualTo(ZeebeBindingType.latest);
                assertThat(Models.DECISIONS).contains(decision.getDecisionId());
            }
        }
        for (ExclusiveGateway gateway : file.each(ExclusiveGateway.class)) {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getOutgoing()).allSatisfy(DecisionsTests::isNamedAndConditional);
            }
        }
        assertThat(file.each(FlowNode.class)).allSatisfy(node -> {
            if (!(node instanceof ExclusiveGateway)) {
                assertThat(node.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getConditionExpression()).isNull());
            }
        });
    }

    private static void isNamedAndConditional(SequenceFlow flow) {
        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
        assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
    }

    private static Element read(String decision) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        try (InputStream in = ModelFile.open(Models.FOLDER + decision + ".dmn")) {
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    private static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
