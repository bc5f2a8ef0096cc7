using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>The member in which a class keeps a token between calls: it is written where the token comes in, and asked first whether it has one.</summary>
internal static class KeptMember
{
    /// <summary>Its name; <see langword="null"/> when the code keeps nothing.</summary>
    public static string? Of(RequestPlace place) =>
        Written(place)
            .FirstOrDefault(name => place.Code.SelectMany(code => code.DescendantNodes()).Any(node => AsksFor(node, name)) || IsGuarded(place));

    /// <summary>Does the code that fetches the token look first whether it has one?</summary>
    public static bool IsAskedFirst(RequestPlace place) =>
        Written(place)
            .Any(name => place.Member.DescendantNodes().TakeWhile(node => node.SpanStart < place.Node.SpanStart).Any(node => AsksFor(node, name)));

    /// <summary>The members that take the token where it comes in. What else is loaded with the token there, such as a user, is kept for its own sake.</summary>
    public static IEnumerable<string> Written(RequestPlace place)
    {
        var types = Members(place);
        var holders = Holders(place.Node.SyntaxTree);
        return place.Member.DescendantNodes().Select(Write)
            .Where(write => write is { Name: { } name, Value: { } value }
                && types.Contains(name.Split('.')[0])
                && value.Span.End > place.Node.SpanStart
                && (TokenWords.Name(name)
                    || types[name].Any(type => TokenWords.Name(type) || holders.Contains(type.TrimEnd('?')))
                    || Takes(value, place.Node)))
            .Select(write => write.Name!);
    }

    /// <summary>
    /// Does code that runs by itself leave the token behind: in a member, in a holder of tokens, or in any text of a class for tokens? What
    /// only uses it, such as a migration or a nightly job, does not.
    /// </summary>
    public static bool IsLeftBy(RequestPlace place)
    {
        if (Written(place).Any())
            return true;
        var types = Members(place);
        var isForTokens = place.Member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && TokenWords.Name(type.Identifier.ValueText);
        return place.Member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.Span.End > place.Node.SpanStart).Any(assignment =>
            assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access
                && Name(access)?.Split('.') is [var owner, ..]
                && types.Contains(owner)
                && TokenWords.Name(name)
            || (isForTokens && Name(assignment.Left) is { } member && types[member].Any(text => text.TrimEnd('?') is "string")));
    }

    // private readonly record struct Entry(string Token, DateTime Until);
    private static HashSet<string> Holders(SyntaxTree tree) =>
    [
        .. tree.GetRoot()
            .DescendantNodes(node => node is not MemberDeclarationSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Where(type => type is RecordDeclarationSyntax { ParameterList.Parameters: var parameters }
                && parameters.Any(parameter => TokenWords.IsToken(parameter.Identifier.ValueText))
                || type.Members.OfType<PropertyDeclarationSyntax>().Any(property => TokenWords.IsToken(property.Identifier.ValueText)))
            .Select(type => type.Identifier.ValueText),
    ];

    private static ILookup<string, string> Members(RequestPlace place) =>
        place.Code.SelectMany(code => code.DescendantNodes()).Select(Declared)
            .Where(member => member.Name is not null)
            .ToLookup(member => member.Name!, member => member.Type);

    // if (!_initialized) { _token = …; _initialized = true; }
    private static bool IsGuarded(RequestPlace place)
    {
        var members = Members(place);
        var set = place.Member.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression))
            .Select(assignment => Name(assignment.Left)).OfType<string>().Where(members.Contains).ToList();
        return place.Member.DescendantNodes().OfType<IfStatementSyntax>()
            .Select(statement => Name(statement.Condition is PrefixUnaryExpressionSyntax not ? not.Operand : statement.Condition)).OfType<string>()
            .Any(set.Contains);
    }

    private static (string? Name, string Type) Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax } declaration } field
            => (field.Identifier.ValueText, declaration.Type.ToString()),
        PropertyDeclarationSyntax property => (property.Identifier.ValueText, property.Type.ToString()),
        // Of the primary constructor.
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter => (parameter.Identifier.ValueText, parameter.Type?.ToString() ?? ""),
        _ => (null, ""),
    };

    // _token = …, _tokens[tenant] = …, _tokens.TryAdd(tenant, …), _tokens.GetOrAdd(tenant, …), Interlocked.Exchange(ref _token, …), _client.AddDefaultHeader("Authorization", …)
    private static (string? Name, ExpressionSyntax? Value) Write(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax entry } assignment => (Name(entry.Expression), assignment.Right),
        AssignmentExpressionSyntax assignment => (Name(assignment.Left), assignment.Right),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAddWithoutValidation" or "AddDefaultHeader", Expression: var headers },
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax header }, { Expression: var value }] }
            when Name(headers) is { } owner && header.Token.ValueText.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                => (owner + ".Authorization", value),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetBearerToken" or "UpdateAccessToken" or "WithOAuthBearerToken", Expression: var client } } call
            when Name(client) is { } owner
            => (owner + ".Authorization", call.ArgumentList.Arguments.LastOrDefault()?.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" or "GetOrAdd" or "AddOrUpdate",
            Expression: var receiver } } call
            => (Name(receiver), call.ArgumentList.Arguments.LastOrDefault()?.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword, Expression: var target }, .., { Expression: var value }] }
            => (Name(target), value),
        _ => (null, null),
    };

    /// <summary>Is the value the answer of the request itself, whatever it is called, and not of a call that is given it?</summary>
    public static bool Takes(SyntaxNode value, SyntaxNode request)
    {
        if (!value.Span.Contains(request.Span))
            return false;
        return request.AncestorsAndSelf().TakeWhile(node => node != value.Parent)
            .All(node => node == request
                || node is not ArgumentSyntax argument
                || argument.Parent?.Parent is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax));
    }

    // _token ??= …, _token ?? …, _token == null, _token is null, string.IsNullOrEmpty(_token), _tokens.TryGetValue(…)
    private static bool AsksFor(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment => Name(assignment.Left) == name,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Name(coalesce.Left) == name,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
            => IsNull(comparison.Right) && Name(comparison.Left) == name,
        IsPatternExpressionSyntax pattern => Name(pattern.Expression) == name,
        InvocationExpressionSyntax call when call.CalledName() is "IsNullOrEmpty" or "IsNullOrWhiteSpace"
            => call.ArgumentList.Arguments is [var argument] && Name(argument.Expression) == name,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryGetValue" or "ContainsKey" or "GetOrAdd", Expression: var receiver } }
            => Name(receiver) == name,
        InvocationExpressionSyntax call when call.CalledName() == "EnsureInitialized"
            => call.ArgumentList.Arguments is [var target, ..] && Name(target.Expression) == name,
        _ => false,
    };

    private static bool IsNull(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression
            || expression.ToString() is "\"\"" or "string.Empty" or "String.Empty";

    // _token, this._token, holder.Token, http.DefaultRequestHeaders.Authorization
    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: var receiver, Name: var name } when Name(receiver) is { } of
            => of + "." + name.Identifier.ValueText,
        _ => null,
    };
}
