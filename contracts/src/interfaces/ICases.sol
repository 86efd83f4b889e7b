// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Leaf} from "../libraries/Structs.sol";
import {Outcome} from "./IRulings.sol";

/// @notice Fixed at deployment and bounded both ways.
struct CaseParameters {
    /// @dev Seconds.
    uint32 vote;
    uint32 reveal;
    uint32 appeal;
    /// @dev Seats of the first and of the last rung.
    uint8 firstRung;
    uint8 lastRung;
    /// @dev With fewer eligible accounts, drawn auditors that challenged are jurors of the last rung too.
    uint8 minimumJurors;
    /// @dev OPG, 1e-18.
    uint128 leastBond;
    /// @dev Gas of a juror, refunded twice at the module's gas price.
    uint64 jurorGas;
}

enum CaseStatus {
    None,
    /// @dev At the first or the last rung.
    Voting,
    /// @dev The first rung has answered; an appeal is possible.
    Appealable,
    /// @dev The outcome is final; {ICases-close} carries it out.
    Decided,
    Closed
}

/// @notice Relation of an account to a case.
enum Party {
    None,
    Party,
    /// @dev An auditor drawn for the batch that opened or joined the case.
    Challenger
}

/// @notice Security of an opener.
enum OpenerKind {
    /// @dev A bond.
    Bond,
    /// @dev A bond of an auditor drawn for the batch.
    DrawnBond,
    /// @dev A slice of a drawn auditor, for a mismatch or a failure.
    Slice,
    /// @dev A slice, or a bond, of a drawn auditor that was not served.
    ServiceSlice,
    ServiceBond,
    /// @dev The deposit of a canary.
    Canary
}

struct Case {
    bytes32 batchId;
    bytes32 leafHash;
    address worker;
    CaseStatus status;
    /// @dev 0 the first, 1 the last.
    uint8 rung;
    /// @dev {Outcome-None} when decided: the leaf was void before an answer.
    Outcome outcome;
    /// @dev The first rung's.
    Outcome firstOutcome;
    /// @dev Votes against the outcome cost a slice.
    bool clear;
    /// @dev Unix seconds: end of the rung's clock, or of the appeal's.
    uint40 until;
    /// @dev Unix seconds at which the last rung ends at the latest.
    uint40 end;
    /// @dev Block of the batch.
    uint48 seatsBlock;
    /// @dev Of the canary that is this leaf; zero without one.
    address planter;
    address appellant;
    /// @dev Whether the appellant claims that the worker is right.
    bool forWorker;
    /// @dev Whether the appellant is a drawn opener.
    bool drawnAppellant;
    /// @dev OPG: bond of one opener, bond of the appellant, fee per seat that reveals.
    uint128 bond;
    uint128 appealBond;
    uint128 jurorFee;
}

struct Opener {
    address account;
    OpenerKind kind;
    uint32 seat;
    /// @dev Epoch that counts the locked slice.
    uint32 epoch;
    uint128 bond;
}

/// @notice An opener and its case, as {IChallenges} has checked them.
struct Entry {
    bytes32 batchId;
    bytes32 leafHash;
    address worker;
    uint48 seatsBlock;
    uint128 bond;
    uint128 jurorFee;
    address account;
    OpenerKind kind;
    uint32 seat;
    /// @dev Of a canary.
    uint128 deposit;
    /// @dev Accounts that are never jurors: the worker and the leaf's payer, or all payers of a leaf list. Each has signed. Neither a
    /// group's gateway nor the signing keys of parties, which an account chooses without their consent.
    address[] parties;
}

/// @title Cases: one per leaf, or one on a batch's leaf list; two rungs with appeal
/// @notice caseId = keccak256(abi.encode(chainId, this, batchId, leafHash)). Bonds are OPG, moved by {IEscrow-transferFrom} with the
/// account's allowance. An account acts itself or by its signing key. Every clock is stored when it starts; a case ends at most
/// 2 · (vote + reveal) + appeal after it was opened, and before the batch's pay is free. {IChallenges} opens cases.
interface ICases {
    /// @notice Emitted for every opener, the first included.
    event CaseJoined(bytes32 indexed caseId, address indexed account, OpenerKind kind, uint256 seat, uint256 bond);
    event RungAsked(bytes32 indexed caseId, uint8 rung, uint64 until);
    /// @notice Emitted when a rung's answer is adopted; `appealUntil` is 0 where no appeal is possible. {Outcome-None}: the leaf is
    /// void, and the last rung did not decide.
    event CaseAnswered(bytes32 indexed caseId, uint8 rung, Outcome outcome, bool clear, uint64 appealUntil);
    event CaseAppealed(bytes32 indexed caseId, address indexed account, bool forWorker, uint256 bond);
    event CaseClosed(bytes32 indexed caseId, Outcome outcome, uint8 rung);
    event JurorPaid(bytes32 indexed caseId, address indexed juror, uint256 amount);
    event JurorSliced(bytes32 indexed caseId, uint256 indexed seat, uint256 amount, bool silent);
    /// @notice Emitted when a drawn opener's slice is unlocked (`taken` 0) or taken.
    event SliceSettled(bytes32 indexed caseId, address indexed account, uint256 indexed seat, uint256 taken);
    event BondReturned(bytes32 indexed caseId, address indexed account, uint256 amount);
    /// @notice Emitted when the money of a case is divided: what the worker's bond paid, and what was lost and not paid as fees.
    event CaseSettled(
        bytes32 indexed caseId, uint256 feePerSeat, uint256 fromWorker, uint256 toWorker, uint256 burnt
    );
    /// @notice Emitted when a false match is punished: `toPlanter` of the amount goes to a canary's planter, the rest is burnt.
    event MatchPunished(uint256 indexed seat, uint256 amount, address planter, uint256 toPlanter);

    error InvalidParameters();
    error InvalidNeighbour(address neighbour);
    error NotChallenges();
    error NotParty();
    error AlreadyParty();
    error UnknownCase();
    error NotOpen();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error WrongLeaf();
    error NoSliceLeft();
    error TooManyParties();
    error BondTooLow(uint256 required);

    /// @notice Opens a case with its first opener, or adds an opener. Only Challenges, which has checked the entry.
    /// `isFirst`: the case is new.
    /// @param hold Call of {IClaims-hold} for the leaf, made if the case is new
    function enter(Entry calldata entry, bytes calldata hold) external returns (bytes32 caseId, bool isFirst);
    /// @notice Takes a slice, half of it for `planter`, or without a planter `amount`, from a seat. Only Challenges.
    function punish(uint256 seat, uint256 amount, address planter) external returns (uint256 taken);

    /// @notice Adopts the rung's answer once it exists or its clock has ended. A first rung without an answer moves the case to the
    /// last rung, until `appeal` seconds after its clock; later the case is undecided. Any account may call.
    function advance(bytes32 caseId) external;
    /// @notice Moves a case to the last rung: the loser, a drawn opener, a juror that voted otherwise; for `Wrong`, any account. Bond:
    /// the fees of the last rung or twice the bond of an opener, whichever is more. The worker and jurors that voted `Right` claim
    /// that the worker is right, all others the opposite.
    /// @param juror the account's place among the first rung's jurors; any number for others
    function appeal(bytes32 caseId, address account, uint256 juror) external;
    /// @notice Carries a decided case out, and pays all parties. It ends after about 500,000 gas of payments: call again until the
    /// case is closed. Any account may call.
    function close(bytes32 caseId, Group[] calldata groups, uint256[] calldata atRisk, Leaf calldata leaf) external;
    function batches() external view returns (address);
    function challenges() external view returns (address);
    function canaries() external view returns (address);
    function referees(uint256 rung) external view returns (address);
    function caseIdOf(bytes32 batchId, bytes32 leafHash) external view returns (bytes32);
    function getCase(bytes32 caseId) external view returns (Case memory);
    function openersOf(bytes32 caseId) external view returns (Opener[] memory);
    /// @notice Whether the last rung ruled the leaf wrong, and clearly, and the planter if it is a canary.
    function falseMatchesOf(bytes32 caseId) external view returns (bool lastWrong, address planter);
    function partyOf(bytes32 caseId, address account) external view returns (Party);
    /// @notice Bond of an appeal, from the fee per seat and the bond of one opener.
    function appealBondOf(uint256 jurorFee, uint256 bond) external view returns (uint256);
}
