package io.turnout.sourcing;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What new lines must bring: per site, and per case from the moment somebody decides for it. */
@Component
@Transactional
public class Requirements {

    private final RequirementRepository rows;
    private final ServiceStandardRepository standards;

    Requirements(RequirementRepository rows, ServiceStandardRepository standards) {
        this.rows = rows;
        this.standards = standards;
    }

    public Optional<RequirementRecord> ofSite(UUID siteId) {
        return rows.findBySiteIdAndCaseIdIsNull(siteId).map(RequirementEntity::toRecord);
    }

    /** The case's own requirements, or those of its site that it would start from. */
    public Optional<RequirementRecord> find(UUID caseId, UUID siteId) {
        return rows.findByCaseId(caseId).map(RequirementEntity::toRecord).or(() -> ofSite(siteId));
    }

    /** The requirements that the case is held to; the site's are copied on the first look, so that they stay put. */
    public RequirementRecord of(UUID caseId, UUID siteId) {
        return rows.findByCaseId(caseId)
                .map(RequirementEntity::toRecord)
                .orElseGet(() -> set(
                        caseId,
                        siteId,
                        ofSite(siteId)
                                .orElseThrow(() -> new Conflict(
                                        "There are no requirements for case " + caseId + " or its site; set them"
                                                + " in the task \"Set requirements and budget\" or import them."))));
    }

    public RequirementRecord set(UUID caseId, UUID siteId, RequirementRecord values) {
        RequirementEntity row =
                rows.findByCaseId(caseId).orElseGet(() -> new RequirementEntity(siteId, caseId, values));
        row.apply(values);
        return rows.save(row).toRecord();
    }

    /**
     * Sets those of the case if nobody did since that version was read.
     *
     * @throws StaleVersion if somebody did
     */
    public CaseRequirements change(UUID caseId, UUID siteId, long expectedVersion, RequirementRecord values) {
        if (ofCase(caseId, siteId).map(CaseRequirements::version).orElse(0L) != expectedVersion) {
            throw new StaleVersion("requirements of case", caseId);
        }
        set(caseId, siteId, values);
        rows.flush();
        return ofCase(caseId, siteId).orElseThrow();
    }

    /** The case's own requirements, or those of its site that it would start from, with their version. */
    public Optional<CaseRequirements> ofCase(UUID caseId, UUID siteId) {
        return rows.findByCaseId(caseId)
                .map(row -> new CaseRequirements(row.toRecord(), row.version() + 1))
                .or(() -> ofSite(siteId).map(values -> new CaseRequirements(values, 0)));
    }

    public void setStandards(UUID caseId, List<ServiceStandard> wanted) {
        standards.deleteByCaseId(caseId);
        standards.flush();
        wanted.forEach(standard -> standards.save(new ServiceStandardEntity(caseId, standard)));
    }

    public List<ServiceStandard> standards(UUID caseId) {
        return standards.findByCaseIdOrderById(caseId).stream()
                .map(ServiceStandardEntity::toRecord)
                .toList();
    }
}
