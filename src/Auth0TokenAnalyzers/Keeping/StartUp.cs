using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>Does a request run once, for a token that lives on in what the program registers or in a member that lives as long as the program?</summary>
internal static class StartUp
{
    private static readonly ImmutableHashSet<string> Registrations =
        ImmutableHashSet.Create("AddSingleton", "TryAddSingleton", "AddKeyedSingleton", "AddHostedService");

    public static bool Runs(RequestPlace place, CompilationFacts facts, CancellationToken cancellationToken) => place.Member switch
    {
        FieldDeclarationSyntax { Modifiers: var modifiers }
            => RunsAtOnce(place) && (modifiers.Any(SyntaxKind.StaticKeyword) || IsSingleton(place, facts, cancellationToken)),
        PropertyDeclarationSyntax { Initializer: { } initializer } property => initializer.Span.Contains(place.Node.Span) && RunsAtOnce(place)
            && (property.Modifiers.Any(SyntaxKind.StaticKeyword) || IsSingleton(place, facts, cancellationToken)),
        ConstructorDeclarationSyntax constructor
            => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) || (MakesObject(place) && IsSingleton(place, facts, cancellationToken)),
        MethodDeclarationSyntax { Identifier.ValueText: "StartAsync" or "StartingAsync" or "StartedAsync" or "ExecuteAsync" }
            => (place.HasBase("IHostedService") || place.HasBase("BackgroundService") || place.HasBase("IHostedLifecycleService"))
            && !TokenRefresh.IsInLoop(place) && KeptMember.IsLeftBy(place),
        _ => IsRegistered(place),
    };

    /// <summary>Does the request run in a constructor that leaves the token behind, in a class of which nobody knows how long its objects live?</summary>
    public static bool MakesObject(RequestPlace place) => place.Member is ConstructorDeclarationSyntax && KeptMember.Written(place).Any();

    // In the factory of a registration, or beside one.
    private static bool IsRegistered(RequestPlace place)
    {
        // The factory is a lambda around the request, or the method of the request itself.
        var registration = place.Node.AncestorsAndSelf()
            .Where(node => node == place.Node || node is AnonymousFunctionExpressionSyntax).Select(Registration)
            .FirstOrDefault(name => name is not null);
        return registration is not null ? Registrations.Contains(registration) : RunsAtOnce(place) && Registers(place.Member);
    }

    // A lambda runs when it is called; the one that is given to Task.Run is at once.
    private static bool RunsAtOnce(RequestPlace place) =>
        place.Node.Ancestors().TakeWhile(node => node != place.Member).OfType<AnonymousFunctionExpressionSyntax>()
        .All(function => function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && call.CalledName() is "Run" or "StartNew");

    private static bool Registers(SyntaxNode member) => member.DescendantNodes(node => node == member || node is not BaseTypeDeclarationSyntax)
        .OfType<InvocationExpressionSyntax>()
        .Any(call => call.CalledName() is "AddSingleton" or "AddScoped" or "AddTransient" or "TryAddSingleton" or "AddHttpClient");

    private static string? Registration(SyntaxNode function) =>
        function is AnonymousFunctionExpressionSyntax or SimpleNameSyntax
            && function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && call.CalledName() is { } name
            && name.StartsWith("Add", StringComparison.Ordinal) | name.StartsWith("TryAdd", StringComparison.Ordinal) ? name : null;

    // services.AddSingleton<Tokens>(), AddSingleton<ITokens, Tokens>(), AddSingleton(typeof(Tokens)), AddSingleton(new Tokens(…))
    private static bool IsSingleton(RequestPlace place, CompilationFacts facts, CancellationToken cancellationToken) =>
        place.Member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText is { } type
        && facts.Compilation.SyntaxTrees.Where(tree => HelperNames.HasAny(tree, Registrations))
            .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Any(call => call.CalledName() is { } name
                && Registrations.Contains(name)
                && call.DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == type && IsType(used)));

    private static bool IsType(IdentifierNameSyntax name) =>
        name.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax or ObjectCreationExpressionSyntax or QualifiedNameSyntax;
}
