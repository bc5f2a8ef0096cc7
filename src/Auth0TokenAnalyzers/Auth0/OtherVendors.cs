using System;
using System.Collections.Generic;
using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// Services whose applications have a client secret of their own. A program that signs its users in with Auth0 may well keep a "global client secret" of
/// one of these.
/// </summary>
internal static class OtherVendors
{
    private static readonly HashSet<string> Names = new(
        ("aad adfs adobe amazon apple asana atlassian autodesk aws azure azuread b2c bitbucket box cloudflare cloudfoundry cognito discord docusign dropbox duende dynamics ebay entra epic facebook "
        + "firebase fitbit fusionauth github gitlab google hubspot ibm identityserver instagram intuit jira keycloak klarna linkedin magento mailchimp microsoft netsuite notion okta onelogin "
        + "oracle paypal pingfederate plaid quickbooks salesforce sap sendgrid servicenow sharepoint shopify slack spotify square steam strava stripe supabase tiktok trello twilio twitch "
        + "twitter uaa uber woocommerce wordpress workday xero yahoo yammer youtube zendesk zoho zoom").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Is a word, in lower case, the name of one?</summary>
    public static bool IsName(string word) => Names.Contains(word);

    /// <summary>Is one of the words of a name that of another service?</summary>
    public static bool Has(string name) => SecretNames.Words(name).Any(IsName);
}
