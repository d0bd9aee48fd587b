package io.turnout.inventory;

/** What a person, program or file says about a provider. */
public record ProviderDraft(
        String name,
        String kind,
        String country,
        String language,
        String postalAddress,
        String noticeEmail,
        String nocEmail,
        String noticeChannel) {

    public ProviderDraft {
        new Checks()
                .text("/name", name, 200)
                .oneOf("/kind", kind, "access", "wholesale", "hosting", "mail")
                .country("/country", country)
                .matches("/language", language, "[a-z]{2,3}", "a language code such as zh")
                .text("/postalAddress", postalAddress, 500)
                .email("/noticeEmail", noticeEmail)
                .email("/nocEmail", nocEmail)
                .oneOf("/noticeChannel", noticeChannel, "email", "portal", "post")
                .done();
    }
}
