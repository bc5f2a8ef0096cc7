namespace Auth0TokenAnalyzers;

/// <summary>
/// The keys of <c>Diagnostic.Properties</c>: all that a fix knows. A fix reads these and never analyses again.
/// Properties reach SARIF logs, so no value is ever a secret or a token, nor a part of one.
/// </summary>
internal static class PropertyKeys
{
    // For people and SARIF.

    /// <summary>The tenant's host, such as <c>example.eu.auth0.com</c>, when it is written in the code.</summary>
    public const string Tenant = "tenant";

    /// <summary>The scopes of the token, separated by spaces, when they are known.</summary>
    public const string Scopes = "scopes";

    /// <summary>The lifetime of the token in seconds, when it is known.</summary>
    public const string LifetimeSeconds = "lifetimeSeconds";

    /// <summary>How many scopes the token has, those that Auth0 does not know included.</summary>
    public const string ScopeCount = "scopeCount";

    /// <summary>When the token was issued, as <c>yyyy-MM-dd</c> in UTC, when it says so.</summary>
    public const string IssuedAt = "issuedAt";

    /// <summary>When the token expires, as <c>yyyy-MM-dd</c> in UTC; absent when it never does or no calendar has the day.</summary>
    public const string ExpiresAt = "expiresAt";

    /// <summary>Why the token is held for a Management API token: the names of the evidence, separated by spaces.</summary>
    public const string Evidence = "evidence";

    /// <summary>How long the code keeps the token that it asks for: <c>PerCall</c>, <c>FixedTime</c>, <c>ForEver</c>, <c>SinceStartUp</c>.</summary>
    public const string TokenKeeping = "tokenKeeping";

    // For the fix "Use the token provider".

    /// <summary>Index in <c>AdditionalLocations</c> of the expression of type string that yields the signed token. Without it the fix is not offered.</summary>
    public const string TokenExpression = "tokenExpression";

    /// <summary>What that expression has before the token: the scheme of a header with a space, or nothing.</summary>
    public const string HeaderScheme = "headerScheme";

    /// <summary>
    /// Indices in <c>AdditionalLocations</c>, separated by spaces, of what the token goes into in the same file: creations of clients of Auth0's SDK and of
    /// its token providers, and <c>: base(…)</c> of types that derive from a client. Absent when it goes elsewhere, too far away, or nobody sees where.
    /// </summary>
    public const string Clients = "clients";

    /// <summary>C# text of an expression for the tenant's domain that is valid where the token expression stands; absent when it is not known.</summary>
    public const string DomainExpression = "domainExpression";

    /// <summary>
    /// C# text of the configuration object that the old code read its secret from (<c>_config</c>, <c>ConfigurationManager.AppSettings</c>),
    /// valid where the token expression stands and indexable by a string; absent when the secret came from elsewhere.
    /// </summary>
    public const string ConfigurationExpression = "configurationExpression";

    /// <summary>
    /// The key of the tenant's domain in the program's configuration, where the old code does not say the domain itself but the program reads such a setting.
    /// </summary>
    public const string DomainKey = "domainKey";

    /// <summary>The type, with its namespace, whose objects have the domain; absent when the domain can be named at the token, or is from elsewhere.</summary>
    public const string SettingsType = "settingsType";

    /// <summary>The name of the member that has it there.</summary>
    public const string DomainMember = "domainMember";

    /// <summary>The environment variable that the old code has the domain from; absent when it is from elsewhere.</summary>
    public const string DomainVariable = "domainVariable";

    /// <summary>
    /// The key of the machine-to-machine application's client id in that configuration, or in the program's when the secret came from elsewhere: as the program
    /// names its settings.
    /// </summary>
    public const string ClientIdKey = "clientIdKey";

    /// <summary>The same for its client secret.</summary>
    public const string ClientSecretKey = "clientSecretKey";

    /// <summary><c>true</c> when the program asks for Management API tokens with that client already, so that nobody has to create it.</summary>
    public const string ClientIsGranted = "clientIsGranted";

    /// <summary>
    /// The type whose members hold such a client, with its namespace, and the names of those with the id and with the secret, separated by spaces.
    /// </summary>
    public const string ClientMembers = "clientMembers";

    /// <summary>The environment variables with the id and with the secret of such a client, separated by a space, where it is in no configuration.</summary>
    public const string ClientVariables = "clientVariables";

    /// <summary>
    /// The type, with its namespace, and the name of its static member that the settings of the client are read from, separated by a space
    /// (<c>System.Configuration.ConfigurationManager AppSettings</c>); absent when they are read from an object.
    /// </summary>
    public const string StaticConfiguration = "staticConfiguration";

    /// <summary>
    /// The names of the settings that only the old token needs, separated by spaces: the token itself, or the global client's secret and id. Those of a
    /// section that somebody passed begin with a colon.
    /// </summary>
    public const string ReplacedSettings = "replacedSettings";

    /// <summary>The same for environment variables.</summary>
    public const string ReplacedVariables = "replacedVariables";

    /// <summary>
    /// C# text of the expression for the client id of the machine-to-machine application that the old code used itself, valid where the new code
    /// stands; it comes before <see cref="ClientIdKey"/>.
    /// </summary>
    public const string ClientIdExpression = "clientIdExpression";

    /// <summary>The same for its client secret: where it is read from, never the secret.</summary>
    public const string ClientSecretExpression = "clientSecretExpression";

    /// <summary>
    /// <c>true</c> when the code serves several tenants: a provider that has one client for all of them must not take the place of their tokens.
    /// </summary>
    public const string SeveralTenants = "severalTenants";

    /// <summary>
    /// <c>true</c> when the tenant may differ from call to call: a client that happens to be at hand is not its own for sure.
    /// </summary>
    public const string TenantVaries = "tenantVaries";

    /// <summary>
    /// The names, separated by spaces, under which the old code has what signed its token and who issued it: the tenant's global client, and so no
    /// machine-to-machine application.
    /// </summary>
    public const string GlobalClientNames = "globalClientNames";

    /// <summary>
    /// Indices, separated by spaces, of the blocks and expression bodies of methods, local functions and getters that give the token and do
    /// nothing else.
    /// </summary>
    public const string TokenBodies = "tokenBodies";

    /// <summary>Indices of the expressions of type string that take the token out of an answer, or out of what keeps it.</summary>
    public const string TokenPicks = "tokenPicks";

    /// <summary>Indices of the expressions that take the type of the token out of the answer: it is "Bearer".</summary>
    public const string TokenTypes = "tokenTypes";

    /// <summary>Indices of the expressions and statements that are there for the exchange only: all of them have to go.</summary>
    public const string ObsoleteCode = "obsoleteCode";

    /// <summary>
    /// Indices of the blocks and expression bodies of members, in any file, that kept the token and give on what they call from now on. The locations may
    /// be in other files than the report.
    /// </summary>
    public const string ForwardingBodies = "forwardingBodies";

    /// <summary>Indices of the calls that these members give on, in their order.</summary>
    public const string ForwardingCalls = "forwardingCalls";

    /// <summary>Indices of <c>if</c> statements that only ask whether the exchange worked: what they guard always runs from now on.</summary>
    public const string UnwrappedCode = "unwrappedCode";

    // For the fix "Limit to 24 hours".

    /// <summary>Index in <c>AdditionalLocations</c> of the node that says how long the token lives. Without it the fix is not offered.</summary>
    public const string LifetimeNode = "lifetimeNode";

    /// <summary>What that node is: one of <see cref="LifetimeShapes"/>.</summary>
    public const string LifetimeShape = "lifetimeShape";

    /// <summary>For <see cref="LifetimeShapes.Amount"/>: how many seconds one unit of the number is, as an invariant decimal.</summary>
    public const string SecondsPerUnit = "secondsPerUnit";

    /// <summary>The longest allowed lifetime in seconds.</summary>
    public const string LimitSeconds = "limitSeconds";

    // For the fix "Count in seconds".

    /// <summary>Index in <c>AdditionalLocations</c> of the expression that counts a time in another unit than seconds. Without it the fix is not offered.</summary>
    public const string CountedTime = "countedTime";

    /// <summary>Indices, separated by spaces, of the token's times that come from that expression.</summary>
    public const string TokenTimes = "tokenTimes";

    /// <summary>The unit in ticks of 100 ns, as an invariant decimal.</summary>
    public const string TicksPerUnit = "ticksPerUnit";

    /// <summary><c>true</c> when the time is counted from the year 1 and not from 1970.</summary>
    public const string CountsFromYearOne = "countsFromYearOne";

    // For the fix "Write the canonical audience".

    /// <summary>Index in <c>AdditionalLocations</c> of the expression that writes the audience. Without it the fix is not offered.</summary>
    public const string AudienceNode = "audienceNode";

    /// <summary>Index of the expression of the claim's value, which may only name the audience.</summary>
    public const string AudienceValue = "audienceValue";

    /// <summary>What is wrong with it: <see cref="Auth0TokenAnalyzers.AudienceDefects"/> as text.</summary>
    public const string AudienceDefects = "audienceDefects";
}

/// <summary>The values of <see cref="PropertyKeys.LifetimeShape"/>.</summary>
internal static class LifetimeShapes
{
    /// <summary>A number: <c>365</c> in <c>AddDays(365)</c>, <c>60 * 60 * 24 * 365</c>, the constant behind <c>AddDays(Days)</c>.</summary>
    public const string Amount = "amount";

    /// <summary>A call whose unit has no fixed length: <c>now.AddYears(1)</c>, <c>now.AddMonths(6)</c>.</summary>
    public const string CalendarCall = "calendarCall";

    /// <summary>An expression of type TimeSpan: <c>new TimeSpan(365, 0, 0, 0)</c>, <c>TimeSpan.Parse("365.00:00:00")</c>.</summary>
    public const string Duration = "duration";

    /// <summary>A fixed date: an expression of type DateTime or DateTimeOffset.</summary>
    public const string FixedDate = "fixedDate";

    /// <summary>A fixed number of seconds since 1970, as a number or as text.</summary>
    public const string FixedSeconds = "fixedSeconds";
}
