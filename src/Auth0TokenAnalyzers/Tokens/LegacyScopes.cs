using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    // new { users = new { actions = new[] { "read" } } }, also of dictionaries and of the user's own types
    private static bool IsEntity(ObjectWrite write)
    {
        var entity = ChainCall.Unwrap(write.Value);
        return entity.Type?.GetMembers().Any(member => member is IPropertySymbol && IsActions(ClaimNames.Of(member))) == true
            || entity.DescendantsAndSelf().Any(part => part.ConstantValue is { HasValue: true, Value: string name } && IsActions(name));
    }

    private static bool IsActions(string name) => string.Equals(name, "actions", System.StringComparison.OrdinalIgnoreCase);

    private static System.Collections.Generic.IEnumerable<ObjectWrite> Members(ObjectValue scopes) =>
        scopes.Writes.Where(write => write.Operands.Length > 0);
}
