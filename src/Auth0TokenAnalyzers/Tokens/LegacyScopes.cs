using System.Linq;
using Auth0TokenAnalyzers.Values;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The claim <c>scopes</c> of tokens before 2017: <c>{ "users": { "actions": ["read"] } }</c>, an object of entities and actions.</summary>
internal static class LegacyScopes
{
    public static bool Matches(Value value) => value switch
    {
        ObjectValue scopes => Members(scopes).Any(IsEntity),
        TextValue { Constant: { } json } => json.IndexOf('{') >= 0 && json.IndexOf("\"actions\"", System.StringComparison.Ordinal) > 0,
        _ => false,
    };

    // new { users = new { actions = new[] { "read" } } }, also as a dictionary of such
    private static bool IsEntity(ObjectWrite write) =>
        write.Value.Type is { IsAnonymousType: true } entity && entity.GetMembers("actions").Length > 0;

    private static System.Collections.Generic.IEnumerable<ObjectWrite> Members(ObjectValue scopes) => scopes.Writes.Where(write => write.Operands.Length > 0);
}
