package io.turnout.view;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the names of the elements of one process out of a BPMN file, and refuses a file with a DOCTYPE. */
final class ModelReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> NOT_ELEMENTS =
            Set.of("extensionElements", "documentation", "multiInstanceLoopCharacteristics");
    private static final XMLInputFactory PARSERS = hardened();

    private ModelReader() {}

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Every element inside the process by id; the process itself is among them. */
    static Map<String, ModelElement> elements(String bpmnXml, String processId) {
        try {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(new StringReader(bpmnXml));
            try {
                return elements(reader, processId);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            throw new IllegalStateException("The deployed model of " + processId + " cannot be read.", unreadable);
        }
    }

    private static Map<String, ModelElement> elements(XMLStreamReader reader, String processId)
            throws XMLStreamException {
        Map<String, ModelElement> elements = new LinkedHashMap<>();
        boolean inside = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("A model must not have a DOCTYPE.");
            }
            if (event == XMLStreamConstants.START_ELEMENT && BPMN.equals(reader.getNamespaceURI())) {
                inside = inside || isProcess(reader) && processId.equals(reader.getAttributeValue(null, "id"));
                if (inside) {
                    addTo(elements, reader);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && isProcess(reader)) {
                inside = false;
            }
        }
        return elements;
    }

    private static boolean isProcess(XMLStreamReader reader) {
        return reader.getLocalName().equals("process") && BPMN.equals(reader.getNamespaceURI());
    }

    private static void addTo(Map<String, ModelElement> elements, XMLStreamReader reader) {
        String id = reader.getAttributeValue(null, "id");
        String type = reader.getLocalName();
        if (id == null || NOT_ELEMENTS.contains(type) || type.endsWith("EventDefinition")) {
            return;
        }
        String name = reader.getAttributeValue(null, "name");
        String shown = name == null || name.isBlank() ? id : name.strip().replaceAll("\\s+", " ");
        elements.put(id, new ModelElement(id, shown, type));
    }
}
